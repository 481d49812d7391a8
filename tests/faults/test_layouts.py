"""Damage of every kind to libraries of every layout: a hundred of each run, drawn from the seed.

At stake: the only copy of what somebody wrote. Survived, each time: all that stands on pages that
are as they were, word for word; and whatever is not back, or not as it was, is named.
"""

import pytest

from tests.faults.drawn_libraries import SMALL
from tests.faults.layouts import tried


@pytest.mark.parametrize("number", range(100))
def test_a_damaged_library_is_back_or_it_is_said_what_is_not(tmp_path, number):
    assert not tried(tmp_path, number, SMALL).faults
