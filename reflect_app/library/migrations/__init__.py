"""How an older library becomes one of today: Alembic's scripts, run only when one is due."""
