"""What English says that several stages ask: quotations, days, offices and names, and what a sentence leans on."""
