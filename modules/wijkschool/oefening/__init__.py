"""One module per kind of exercise: what a lecturer writes down, and how an answer is judged; no widgets."""
