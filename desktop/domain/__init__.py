"""Records and rules of practice; standard library only, no Qt, no SQL."""
