"""Data in, file out: documents, text messages, case packs, atomic writes."""
