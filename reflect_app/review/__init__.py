"""What two people say about a reflection: comments, answers, and which words they are about."""
