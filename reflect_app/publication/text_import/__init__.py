"""What comes in: files found and read, compared with what is there, taken in, and reported."""
