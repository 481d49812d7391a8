"""What a disk loses of a library, and what is there again afterwards.

At stake each time: the only copy of what somebody wrote, a quarter of it newer than the backup.
"""

import pytest

from reflect_app.errors import DamagedLibraryError
from reflect_app.library.damage import check
from reflect_app.reflection import EditorPosition
from tests import seeds
from tests.faults.damage import SampleLibrary, make_sample, opened, where_things_are

PAGE = 4096


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    return make_sample(tmp_path_factory.mktemp("damage") / "kept")


@pytest.fixture(scope="module")
def content(kept):
    return kept.content


@pytest.fixture(scope="module")
def where(content):
    return where_things_are(content)


def flipped(content, bits):
    """The same bytes with some bits the other way round, and the pages that they are on."""
    changed = bytearray(content)
    for bit in bits:
        changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed), {bit // 8 // PAGE + 1 for bit in bits}


def opened_or_repaired(damaged: SampleLibrary):
    """What is in the library in the end, and the report of a repair, if one was due."""
    try:
        found = opened(damaged.path)
        if not check.check(damaged.path, full=True).damaged:
            return found, None
    except DamagedLibraryError:
        pass
    content = damaged.content
    report = damaged.repaired()
    assert (report.set_aside / damaged.path.name).read_bytes() == content
    return opened(damaged.path), report


def check_survived(damaged: SampleLibrary, where, pages):
    """All that does not stand on these pages, or is in the backup, is there just as it was."""
    found, report = opened_or_repaired(damaged)
    written, there = what_was_written(damaged.now), what_was_written(found)
    if report is None:
        assert there == written
        return
    present = set().union(*(where.present.get(page, ()) for page in pages))
    history = present.union(*(where.history.get(page, ()) for page in pages))
    for one, known in damaged.now.items():
        backed_up = damaged.then.get(one)
        if one not in present or (backed_up and backed_up.record == known.record):
            assert there[one][:2] == written[one][:2]
        elif backed_up:
            assert backed_up.record.reflection in states_of(found[one])
        else:
            assert is_told(report, one) or is_there(found, known) or is_unknown(report, one)
        if one not in history:
            assert found[one].history == known.history
        elif backed_up:
            assert contents(backed_up.history) <= contents(found[one].history)
    assert set(found) - set(damaged.now) <= set(report.recovered)


def what_was_written(known):
    """All but where the cursor was, which nothing keeps a sum of."""
    return {
        one: (each.record.model_copy(update={"place": EditorPosition()}), each.binned, each.history)
        for one, each in known.items()
    }


def states_of(known):
    return [known.record.reflection, *(revision.reflection for revision in known.history)]


def contents(history):
    return {(revision.kept, revision.title, str(revision.reflection)) for revision in history}


def is_told(report, one):
    """Whether a repair owns up to not having brought this back as it was."""
    return one in {*report.doubtful, *report.recovered, *report.lost}


def is_there(found, known):
    """Whether a reflection is back just as it was."""
    return known.record.id in found and found[known.record.id].record == known.record


def is_unknown(report, one):
    """Whether nothing that is left names it, so that only lost pages can be owned up to."""
    left = b"".join(path.read_bytes() for path in report.set_aside.glob("library*"))
    return one.encode() not in left and report.pages_lost > 0


@pytest.mark.parametrize("seed", range(100))
def test_one_lost_bit_takes_no_more_than_its_page(kept, content, where, tmp_path, seed):
    """At stake: every word in the library, with one bit of it changed anywhere.

    Survived: all that is not on that page, and all that is in the backup, to the letter. Where
    nothing noticed the bit, it changed nothing that anybody wrote.
    """
    bit = seeds.chance("one bit", seed).randrange(len(content) * 8)
    changed, pages = flipped(content, [bit])
    check_survived(kept.copy_to(tmp_path / "damaged", changed), where, pages)


@pytest.mark.parametrize("seed", range(10))
def test_several_lost_bits_take_no_more_than_their_pages(kept, content, where, tmp_path, seed):
    """At stake: the library with up to a dozen bits changed. Survived: all on other pages."""
    drawn = seeds.chance("several bits", seed)
    bits = [drawn.randrange(len(content) * 8) for _ in range(drawn.randint(2, 12))]
    changed, pages = flipped(content, bits)
    check_survived(kept.copy_to(tmp_path / "damaged", changed), where, pages)


@pytest.mark.parametrize("seed", range(10))
def test_a_lost_bit_without_any_backup_takes_no_more_than_its_page(
    kept, content, where, tmp_path, seed
):
    """At stake: the only copy there is. Survived: all that is not on the page of that bit."""
    bit = seeds.chance("one bit without a backup", seed).randrange(len(content) * 8)
    changed, pages = flipped(content, [bit])
    damaged = kept.copy_to(tmp_path / "damaged", changed, with_backup=False)
    check_survived(damaged, where, pages)


@pytest.mark.parametrize("bit", [0, 100, 130, 162, 170, 450, 545, 560, 806, 816, 832, 850])
def test_a_lost_bit_in_the_header_takes_nothing(kept, content, where, tmp_path, bit):
    """At stake: the first page, without which SQLite knows no other. Survived: everything."""
    changed, _pages = flipped(content, [bit])
    damaged = kept.copy_to(tmp_path / "damaged", changed, with_backup=False)
    assert opened_or_repaired(damaged)[0] == kept.now


@pytest.mark.parametrize("seed", range(20))
def test_a_library_cut_off_keeps_what_is_before_the_cut(kept, content, where, tmp_path, seed):
    """At stake: a library cut off anywhere, as by a full disk or a pulled memory stick.

    Survived: all that stands on the pages before the cut, and all that is in the backup.
    """
    length = seeds.chance("a cut", seed).randrange(len(content))
    lost = set(range(length // PAGE + 1, len(content) // PAGE + 1))
    check_survived(kept.copy_to(tmp_path / "damaged", content[:length]), where, lost)


@pytest.mark.parametrize("size", [0, 1, 16, 99, 511])
def test_next_to_nothing_left_brings_the_backup(kept, content, tmp_path, size):
    """At stake: a library cut to a few bytes. Survived: everything that is in the backup."""
    damaged = kept.copy_to(tmp_path / "damaged", content[:size])
    found, report = opened_or_repaired(damaged)
    assert found == kept.then
    assert set(report.from_backup) == set(kept.then)


def test_a_library_that_is_gone_comes_from_the_backup(kept, tmp_path):
    """At stake: a library deleted by mistake. Survived: everything that is in the backup."""
    damaged = kept.copy_to(tmp_path / "damaged", b"")
    damaged.path.unlink()
    with pytest.raises(DamagedLibraryError, match="is gone, but there are backups"):
        opened(damaged.path)
    assert damaged.repaired().gone
    assert opened(damaged.path) == kept.then


@pytest.mark.parametrize("filling", [b"\0", b"\xa5"])
def test_a_wiped_library_comes_from_the_backup(kept, content, tmp_path, filling):
    """At stake: a disk that gives back one byte for all. Survived: all that is in the backup."""
    damaged = kept.copy_to(tmp_path / "damaged", filling * len(content))
    assert opened_or_repaired(damaged)[0] == kept.then


def test_random_garbage_comes_from_the_backup(kept, content, tmp_path):
    """At stake: a library that was written over. Survived: everything that is in the backup."""
    damaged = kept.copy_to(tmp_path / "damaged", seeds.chance("garbage").randbytes(len(content)))
    assert opened_or_repaired(damaged)[0] == kept.then


@pytest.mark.parametrize("page", [1, 2, 3, 5, 8, 13])
def test_a_page_of_zeros_takes_only_what_was_on_it(kept, content, where, tmp_path, page):
    """At stake: a sector that can't be read any more. Survived: all that stands elsewhere."""
    changed = content[: (page - 1) * PAGE] + bytes(PAGE) + content[page * PAGE :]
    check_survived(kept.copy_to(tmp_path / "damaged", changed), where, {page})
