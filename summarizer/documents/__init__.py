"""Documents as they come in: from files, JSON and web pages, what they must be, and when they were published."""
