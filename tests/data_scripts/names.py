"""Print the first and last names that Faker (MIT) has in Latin letters, in lower case, one a line.

``python -m tests.data_scripts.names``, where Faker is installed; ``make_words`` takes it.
"""

import importlib
import pkgutil

from faker.providers import person


def main() -> None:
    found = set()
    for module in pkgutil.iter_modules(person.__path__):
        if module.ispkg:
            provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
            found |= set(names_of(provider))
    print("\n".join(sorted(found)))


def names_of(provider: type):
    for attribute in dir(provider):
        if "first_name" in attribute or "last_name" in attribute:
            held = getattr(provider, attribute)
            if isinstance(held, (dict, list, tuple)):
                yield from (name.lower() for name in held if _latin(name))


def _latin(name: object) -> bool:
    return isinstance(name, str) and name.isascii() and name.isalpha()


if __name__ == "__main__":
    main()
