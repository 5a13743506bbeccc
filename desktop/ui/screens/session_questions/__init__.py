"""One widget per kind of question; `block.QuestionBlock` puts the words, the answer and its state around it."""
