"""The encrypted vault: keys, header, connection, migrations and one repository per aggregate."""
