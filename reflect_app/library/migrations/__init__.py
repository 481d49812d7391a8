"""How an older library becomes one of today: a numbered function for each version of the tables.

Each says for itself what it needs, in plain SQL: the program of today changes, and what was true
of the tables then stays. Texts of tables are those that stand in libraries already.
"""
