"""How names sound: each script read into one small alphabet of sounds, so that two spellings of one name can meet."""
