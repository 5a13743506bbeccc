"""The controls of the design, drawn from the tokens."""
