"""What is said of a file that was opened, where its outcome alone would mislead."""


def codes(opened):
    return [each.code for each in opened.problems]


def test_a_title_that_is_shared_later_becomes_known(author, supervisor, sent):
    assert not supervisor.library.get(sent).title
    opened = supervisor.open(author.send(sent, with_title=True))
    assert (opened.record.title, opened.record.status) == ("Night shift", "with-supervisor")


def test_a_reflection_in_the_bin_is_said_to_be_there_or_put_back(author, supervisor):
    it = author.write()
    first = author.send(it)
    supervisor.open(first)
    supervisor.library.move_to_bin([it])
    assert codes(supervisor.open(first)) == ["in-bin"]
    assert codes(supervisor.open(author.send(it))) == ["out-of-bin"]


def test_a_file_under_ones_own_name_is_for_review_once_it_is_opened_under_another(author, person):
    it, namesake = author.write(), person("A.")
    path = author.send(it)
    assert codes(namesake.open(path)) == ["own-name"]
    assert not namesake.review(it).is_for_review
    namesake.name = "A. B."
    assert codes(namesake.open(path)) == ["for-review-now"]
    assert namesake.review(it).is_for_review
    author.open(namesake.send_back(it))
    assert author.status(it) == "returned"


def test_ones_own_copy_stays_ones_own_where_something_was_written_in_it(author, person):
    it, laptop = author.write(), person("A.")
    path = author.send(it)
    laptop.open(path)
    laptop.edit(it, "Written here.")
    laptop.name = "A. B."
    laptop.open(path)
    assert not laptop.review(it).is_for_review
    assert not author.open(path).problems
