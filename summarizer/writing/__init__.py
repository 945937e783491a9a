"""Selected groups become sentences: written anew, shortened, verified, and printed as the sources print."""
