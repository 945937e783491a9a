"""Selected groups become a brief: written anew, shortened, verified, people introduced, days made clear, packed."""
