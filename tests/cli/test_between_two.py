"""Two people by terminal: what each command does, prints and exits with on its way between them."""

import hashlib
import os
from contextlib import closing
from datetime import UTC, datetime

import pytest

from reflect_app.cli.list_table import in_words
from reflect_app.handover import outgoing
from reflect_app.library.store import open_library
from reflect_app.paths import app_paths
from reflect_app.reflection import PromptKey, Status
from reflect_app.review.facts_for_row import ReviewLine
from reflect_app.text_format.writer import write
from tests.drivers.two_people import author, supervisor
from tests.samples import FULL

__all__ = ["author", "supervisor"]
WHEN = datetime(2026, 11, 25, 12, tzinfo=UTC)
PASSAGE = "the two of us on shift"


def library_of(person):
    return closing(open_library(app_paths(person.data_dir).library))


@pytest.fixture
def it(author):
    """A reflection of the author's; its id."""
    with library_of(author) as library:
        return library.create(FULL, title="My private title", status=Status.FINISHED).id


@pytest.fixture
def edit(author, it):
    """Have the author write on in an answer."""

    def change(key, old, new):
        with library_of(author) as library:
            record = library.get(it)
            text = record.reflection.answers.of(key).replace(old, new)
            changed = record.reflection.answering(key, text)
            library.save(record.model_copy(update={"reflection": changed}))

    return change


@pytest.fixture
def send(author, it, tmp_path):
    """Send it for review; the file."""

    def send(name="sent.reflection", *options):
        author.json("send", it, "--to", tmp_path / name, *options)
        return tmp_path / name

    return send


@pytest.fixture
def sent(send, supervisor):
    """It is with the supervisor."""
    supervisor.json("open", send())


def status(person, it):
    return person.json("show", it)["status"]


def comment(person, it, text="Who?", *options):
    return person.json("comment", it, "--prompt", "needs", "--passage", PASSAGE, text, *options)


# send


def test_a_published_text_that_was_imported_can_be_sent(author, tmp_path):
    (tmp_path / "in.txt").write_bytes(write(FULL))
    author.json("import", tmp_path / "in.txt")
    (row,) = author.json("list")
    author.json("send", row["id"], "--to", tmp_path / "s.reflection")
    assert status(author, row["id"]) == "with-supervisor"


def test_what_is_sent_is_one_file_and_its_seal_is_printed(author, it, tmp_path):
    path = tmp_path / "for-b.reflection"
    row = author.json("send", it, "--to", path)
    assert list(row) == ["id", "path", "sha256", "locked"]
    assert row["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (row["id"], row["path"], row["locked"]) == (it, str(path), False)
    assert status(author, it) == "with-supervisor"


def test_in_a_folder_the_file_has_a_name_that_tells_nothing(author, it, tmp_path):
    first = author.run("send", it, "--to", tmp_path).stdout.strip()
    second = author.run("send", it, "--to", tmp_path).stdout.strip()
    assert first != second
    assert "private" not in first
    assert first.startswith(f"{tmp_path}/reflection-{it[:8]}-")


def test_the_title_goes_along_only_when_that_is_said(send, supervisor, it):
    supervisor.json("open", send())
    assert supervisor.json("show", it)["title"] == ""
    assert b"private" not in send("again.reflection").read_bytes()
    assert b"private" in send("titled.reflection", "--with-title").read_bytes()


def test_a_file_that_is_there_stays_unless_it_may_be_replaced(author, it, tmp_path):
    path = tmp_path / "there.reflection"
    path.write_text("somebody's own")
    assert "already a file" in author.refused("send", it, "--to", path, code=1)
    assert path.read_text("utf-8") == "somebody's own"
    assert author.json("send", it, "--to", path, "--replace")["path"] == str(path)


def test_nothing_is_sent_that_is_not_there_or_goes_nowhere(author, it, tmp_path):
    author.refused("send", "no-such-id", "--to", tmp_path / "a", code=2)
    author.refused("send", it, "--to", tmp_path / "no" / "where", code=2)
    assert status(author, it) == "finished"


def test_without_a_name_both_ways_to_give_one_are_said(author, it, tmp_path):
    said = author.refused("send", it, "--to", tmp_path, code=2, name=False)
    assert "--name A." in said
    assert "in the window" in said


def test_the_name_in_the_settings_signs_where_none_is_given(author, supervisor, it, tmp_path):
    author.data_dir.mkdir(exist_ok=True)
    app_paths(author.data_dir).settings.write_text('{"comment_name": "Åsa"}', "utf-8")
    author.json("comment", it, "--prompt", "needs", "Mine.", name=False)
    assert author.json("comments", it)[0]["by"] == "Åsa"


@pytest.mark.parametrize("name", ["", "  ", "A" * 81, "A\nB", "A\x1b[31m", "A\u202eB"])
def test_a_name_that_can_not_sign_is_said(author, it, name):
    author.name = name
    said = author.refused("comment", it, "--prompt", "needs", "Hm", code=2)
    assert said.startswith("--name must be one line of 1 to 80 characters")
    assert "\x1b" not in said
    assert "\u202e" not in said


# Passphrases


@pytest.fixture
def secret(tmp_path):
    path = tmp_path / "secret.txt"
    path.write_text("five tall unlikely words here\n", "utf-8")
    return path


@pytest.fixture
def locking(monkeypatch):
    """Passphrases that files were locked with; the work that makes guessing slow is left out."""
    used = []
    monkeypatch.setattr(outgoing, "lock", lambda data, passphrase: used.append(passphrase) or data)
    return used


def test_what_is_sent_can_be_locked_and_says_so(author, it, secret, tmp_path, locking):
    row = author.json("send", it, "--to", tmp_path, "--passphrase-file", secret)
    assert row["locked"] is True
    assert locking == ["five tall unlikely words here"]


def test_a_passphrase_may_come_by_standard_input(author, it, tmp_path, locking):
    arguments = ("send", it, "--to", tmp_path, "--passphrase-file", "-")
    assert author.run(*arguments, typed="tall unlikely words\r\n").exit_code == 0
    assert locking == ["tall unlikely words"]


@pytest.mark.parametrize("command", ["return", "approve"])
def test_an_answer_to_what_came_locked_is_not_written_open_unawares(
    author, supervisor, it, secret, tmp_path, command
):
    author.json("send", it, "--to", tmp_path / "sent", "--passphrase-file", secret)
    supervisor.json("open", tmp_path / "sent", "--passphrase-file", secret)
    answer = (command, it, "--to", tmp_path / "back")
    said = supervisor.refused(*answer, code=2)
    assert "It came locked" in said
    assert "--passphrase-file" in said
    assert not (tmp_path / "back").exists()
    assert supervisor.json("show", it)["status"] == "with-supervisor"
    assert supervisor.json(*answer, "--unlocked")["locked"] is False
    again = (*answer, "--replace", "--passphrase-file", secret)
    assert supervisor.json(*again)["locked"] is True


def test_what_was_sent_locked_is_not_sent_open_again_unawares(author, it, secret, tmp_path):
    to = ("send", it, "--to", tmp_path)
    assert author.json(*to)["locked"] is False
    author.json(*to, "--passphrase-file", secret)
    assert "You locked it last time" in author.refused(*to, code=2)
    assert author.json(*to, "--unlocked")["locked"] is False
    assert author.json(*to)["locked"] is False


def test_a_file_is_locked_or_open_and_not_both(author, it, secret, tmp_path):
    both = ("--passphrase-file", secret, "--unlocked")
    assert "not both" in author.refused("send", it, "--to", tmp_path, *both, code=2)


def test_about_a_weak_passphrase_something_kind_is_said(author, it, tmp_path, locking):
    weak = tmp_path / "weak.txt"
    weak.write_text("password1")
    said = author.run("send", it, "--to", tmp_path, "--passphrase-file", weak).stderr
    assert "Easy to guess" in said
    assert "Nobody can bring the passphrase back" in said
    assert "password1" not in said


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "There is no passphrase in"),
        (b" \n", "There is no passphrase in"),
        (b"one\ntwo\n", "has more than one line"),
        (b"one\n\n", "has more than one line"),
        (b"\xff\xfe", "must be text in UTF-8"),
        (b"a" * 5000, "is too long to be a passphrase"),
    ],
)
def test_a_passphrase_file_has_one_line(author, it, tmp_path, data, said):
    file = tmp_path / "p.txt"
    file.write_bytes(data)
    arguments = ("send", it, "--to", tmp_path / "x", "--passphrase-file", file)
    assert said in author.refused(*arguments, code=2)
    assert not (tmp_path / "x").exists()


def test_a_passphrase_file_that_can_not_be_read_is_said(author, it, tmp_path):
    arguments = ("send", it, "--to", tmp_path / "x", "--passphrase-file")
    assert "There is no file" in author.refused(*arguments, tmp_path / "gone", code=2)
    assert "can't be read" in author.refused(*arguments, tmp_path, code=2)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are POSIX's")
def test_a_pipe_is_not_waited_for_and_it_is_said_how_one_is_read(author, it, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    arguments = ("send", it, "--to", tmp_path / "x", "--passphrase-file", tmp_path / "pipe")
    assert "--passphrase-file -" in author.refused(*arguments, code=2)
    (row,) = author.json("open", tmp_path / "pipe", code=1)
    assert row["outcome"] == "refused"


# open


def test_what_is_opened_is_for_review_and_the_same_file_again_is_known(send, supervisor, it):
    file = send()
    (row,) = supervisor.json("open", file)
    assert list(row) == ["path", "id", "outcome", "comments", "problems"]
    assert row == {"path": str(file), "id": it, "outcome": "new", "comments": 0, "problems": []}
    assert supervisor.json("open", file)[0]["outcome"] == "same"
    assert supervisor.json("list")[0]["status"] == "with-supervisor"


def test_a_file_can_be_opened_before_anybody_gave_a_name(send, supervisor, it):
    (row,) = supervisor.json("open", send(), name=False)
    assert (row["outcome"], row["id"]) == ("new", it)


def test_of_several_files_one_that_is_refused_stops_no_other(send, supervisor, it, tmp_path):
    bad = tmp_path / "bad.reflection"
    bad.write_text("not ours", "utf-8")
    refused, taken = supervisor.json("open", bad, send(), code=1)
    assert (refused["outcome"], refused["id"]) == ("refused", None)
    assert refused["problems"][0]["message"]
    assert taken["outcome"] == "new"


def test_a_file_that_is_not_there_is_a_usage_error(supervisor, tmp_path):
    said = supervisor.refused("open", tmp_path / "gone\x1b[31m", code=2)
    assert "There is no file" in said
    assert "\x1b" not in said


def test_an_older_file_after_a_newer_changes_nothing(send, supervisor, it, edit):
    first = send("one.reflection")
    edit(PromptKey.NEEDS, "who", "both of whom")
    supervisor.json("open", send("two.reflection"))
    assert supervisor.json("open", first)[0]["outcome"] == "older"
    assert "both of whom" in supervisor.json("show", it)["answers"]["needs"]


def test_plain_lines_have_outcome_id_and_path_and_people_get_a_sentence(send, supervisor, it):
    file = send()
    result = supervisor.run("open", file)
    assert result.stdout == f"new\t{it}\t{file}\n"
    assert result.stderr == f"{file}: from A., it is in your library now.\n"


# Comments


def test_a_comment_has_its_passage_number_and_writer(sent, supervisor, it):
    row = comment(supervisor, it, "Who?", "--suggest", "both of us")
    assert list(row) == [
        *("number", "prompt", "passage", "found", "text"),
        *("suggestion", "by", "at", "resolved", "replies"),
    ]
    assert (row["number"], row["prompt"], row["passage"]) == (1, "needs", PASSAGE)
    assert (row["found"], row["text"], row["suggestion"]) == (True, "Who?", "both of us")
    assert (row["by"], row["resolved"], row["replies"]) == ("B.", False, [])
    assert supervisor.json("comments", it) == [row]


def test_a_comment_on_a_prompt_has_no_passage_to_find(sent, supervisor, it):
    row = supervisor.json("comment", it, "--prompt", "impact", "Lovely.")
    assert (row["passage"], row["found"], row["suggestion"]) == (None, None, None)


def test_a_passage_may_be_given_with_other_line_ends(sent, supervisor, it):
    arguments = ("--prompt", "factors", "--passage", "stay open - Supervision", "Both?")
    passage = supervisor.json("comment", it, *arguments)["passage"]
    assert passage == "stay open\n- Supervision"


def test_replies_stand_with_their_comment_and_are_signed(sent, supervisor, it):
    comment(supervisor, it)
    row = supervisor.json("comment", it, "--reply-to", "1", "Or leave it.")
    assert [(each["text"], each["by"]) for each in row["replies"]] == [("Or leave it.", "B.")]
    assert list(row["replies"][0]) == ["text", "by", "at"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--prompt", "needs", "--passage", "zebra", "x"], "does not have the words “zebra”"),
        (["--prompt", "description", "--passage", "she", "x"], "times"),
        (["--prompt", "weather", "x"], "There is no prompt “weather”. Use one of description,"),
        (["x"], "Say after --prompt what it is about"),
        (["--prompt", "needs", " "], "Enter what you want to say."),
        (["--prompt", "needs", "--suggest", "y", "x"], "--suggest needs --passage"),
        (["--prompt", "needs", "--passage", " ", "x"], "Enter some words of the answer"),
        (["--reply-to", "7", "x"], "There is no comment “7” on this reflection."),
        (["--reply-to", "1", "--prompt", "needs", "x"], "A reply goes with its comment"),
    ],
)
def test_a_comment_that_can_not_be_placed_is_said(sent, supervisor, it, arguments, said):
    assert said in supervisor.refused("comment", it, *arguments, code=2)
    assert supervisor.json("comments", it) == []


def test_open_ones_alone_are_listed_when_asked(sent, supervisor, it):
    comment(supervisor, it)
    comment(supervisor, it, "Really?")
    supervisor.json("resolve", it, "1")
    assert [row["number"] for row in supervisor.json("comments", it, "--open")] == [2]
    assert supervisor.json("resolve", it, "1", "--undo")["resolved"] is False
    assert len(supervisor.json("comments", it, "--open")) == 2


def test_plain_lines_can_not_steer_a_terminal(sent, supervisor, it):
    comment(supervisor, it, "One\ntwo \u202eright to left")
    (line,) = supervisor.run("comments", it).stdout.splitlines()
    columns = line.split("\t")
    assert columns[:4] == ["1", "needs", "open", "B."]
    assert columns[5] == PASSAGE
    assert columns[6].startswith("One two")
    assert "\u202e" not in line


def test_the_author_may_comment_before_anything_was_sent(author, supervisor, it, send):
    assert comment(author, it, "Is this clear?")["found"]
    supervisor.json("open", send())
    (row,) = supervisor.json("comments", it)
    assert (row["by"], row["found"]) == ("A.", True)


# Suggestions


@pytest.fixture
def suggested(sent, supervisor, author, it, tmp_path):
    """The author has two comments back: the first suggests a wording."""
    comment(supervisor, it, "Shorter?", "--suggest", "both of us")
    supervisor.json("comment", it, "--prompt", "impact", "Lovely.")
    supervisor.json("return", it, "--to", tmp_path / "back.reflection")
    (row,) = author.json("open", tmp_path / "back.reflection")
    assert (row["outcome"], row["comments"]) == ("updated", 2)


def test_a_suggestion_is_taken_into_the_text_and_its_comment_resolved(suggested, author, it):
    row = author.json("take", it, "1")
    assert (row["resolved"], row["suggestion"]) == (True, "both of us")
    needs = author.json("show", it)["answers"]["needs"]
    assert needs == FULL.answers.needs.replace(PASSAGE, "both of us")


def test_a_suggestion_to_leave_words_out_leaves_no_double_space(sent, supervisor, author, it, send):
    arguments = ("--prompt", "needs", "--passage", "begun to", "--suggest", "", "Needed?")
    author.json("comment", it, *arguments)
    author.json("take", it, "1")
    assert "who had doubt ourselves" in author.json("show", it)["answers"]["needs"]


def test_what_can_not_be_taken_is_said_and_changes_nothing(suggested, author, supervisor, it, edit):
    before = supervisor.json("show", it)
    assert "somebody else's" in supervisor.refused("take", it, "1", code=1)
    assert "suggests no wording" in author.refused("take", it, "2", code=1)
    edit(PromptKey.NEEDS, FULL.answers.needs, "Everybody.")
    assert "not in your text any more" in author.refused("take", it, "1", code=1)
    author.refused("take", it, "9", code=2)
    assert supervisor.json("show", it) == before
    assert author.json("comments", it)[0]["found"] is False


# Bringing together


def test_changes_at_different_places_are_merged(suggested, author, supervisor, it, edit, send):
    edit(PromptKey.FEELINGS, "Relieved", "Glad")
    author.json("take", it, "1")
    (row,) = supervisor.json("open", send("second.reflection"))
    assert row["outcome"] == "updated"
    assert supervisor.json("show", it)["answers"] == author.json("show", it)["answers"]


@pytest.fixture
def other_copy(author, tmp_path, it, edit, send):
    """The author changed the same sentence on two computers; the second one's file."""
    from tests.drivers.two_people import Terminal

    other = Terminal(tmp_path / "other", "A.")
    other.json("open", send("to-myself.reflection"))
    with library_of(other) as library:
        record = library.get(it)
        text = record.reflection.answering(PromptKey.FEELINGS, "Theirs.")
        library.save(record.model_copy(update={"reflection": text}))
    edit(PromptKey.FEELINGS, FULL.answers.feelings, "Mine.")
    other.json("send", it, "--to", tmp_path / "from-other.reflection")
    return tmp_path / "from-other.reflection"


@pytest.mark.parametrize(
    ("keep", "kept"), [("mine", "Mine."), ("theirs", "Theirs."), ("both", "Mine.\nTheirs.")]
)
def test_where_both_changed_one_place_the_author_chooses(author, it, other_copy, keep, kept):
    assert author.json("open", other_copy)[0]["outcome"] == "conflict"
    assert author.json("show", it)["answers"]["feelings"] == "Mine."
    place = {"place": "feelings", "number": 1, "mine": "Mine.", "theirs": "Theirs."}
    assert author.json("merge", it) == {"id": it, "kept": None, "places": [place]}
    assert author.json("merge", it, "--keep", keep)["kept"] == keep
    assert author.json("show", it)["answers"]["feelings"] == kept
    assert author.json("merge", it) == {"id": it, "kept": None, "places": []}


def test_what_can_not_be_kept_is_said_with_what_can(author, it):
    said = author.refused("merge", it, "--keep", "hers", code=2)
    assert "Use one of mine, theirs, both." in said
    author.refused("merge", "no-such-id", code=2)


# Answers


def test_what_is_approved_verifies_and_one_changed_byte_does_not(
    sent, supervisor, author, it, tmp_path
):
    answer, out = tmp_path / "approved.reflection", tmp_path / "out"
    row = supervisor.json("approve", it, "--to", answer, "--all-checked")
    assert list(row) == ["id", "path", "sha256", "locked", "seal"]
    author.json("open", answer)
    assert status(author, it) == "approved"
    (exported,) = author.json("export", it, "--to", out)
    assert exported["sha256"] == row["seal"]
    (found,) = author.json("verify", exported["path"])
    assert list(found) == ["path", "status", "id", "by", "at"]
    assert (found["status"], found["id"], found["by"]) == ("approved", it, "B.")
    changed = out / "changed.txt"
    changed.write_bytes((out / exported["path"]).read_bytes().replace(b"washing", b"Washing", 1))
    _same, other = author.json("verify", exported["path"], changed, code=1)
    assert (other["status"], other["id"], other["by"]) == ("changed", it, "B.")


def test_what_nobody_approved_is_unknown_and_no_library_is_made(author, example_path):
    (row,) = author.json("verify", example_path, code=1)
    assert (row["status"], row["id"], row["by"], row["at"]) == ("unknown", None, None, None)
    assert not author.data_dir.exists()
    author.refused("verify", example_path.with_name("gone.txt"), code=2)


def test_what_lacks_something_is_not_approved_and_it_is_said(author, supervisor, it, tmp_path):
    with library_of(author) as library:
        record = library.get(it)
        text = record.reflection.model_copy(update={"tags": ()})
        library.save(record.model_copy(update={"reflection": text}))
    author.json("send", it, "--to", tmp_path / "a.reflection")
    supervisor.json("open", tmp_path / "a.reflection")
    said = supervisor.refused("approve", it, "--to", tmp_path / "b.reflection", code=1)
    assert "Enter at least one tag" in said
    assert not (tmp_path / "b.reflection").exists()


def test_only_what_came_for_review_is_answered(author, it, tmp_path):
    for answer in ("return", "approve"):
        said = author.refused(answer, it, "--to", tmp_path / "x.reflection", code=1)
        assert "did not come for review" in said


def test_somebody_else_s_reflection_is_not_published_and_gets_no_date(
    sent, supervisor, it, tmp_path
):
    before = supervisor.json("show", it)
    options = ("--to", tmp_path / "out", "--published", "2021-08-19")
    (row,) = supervisor.json("export", it, *options, code=1)
    assert [each["code"] for each in row["problems"]] == ["not-yours"]
    assert supervisor.json("show", it) == before


def test_opening_an_answer_says_what_it_is(sent, supervisor, author, it, tmp_path):
    supervisor.json("approve", it, "--to", tmp_path / "approved.reflection")
    said = author.run("open", tmp_path / "approved.reflection").stderr
    assert said.endswith("from B., brought up to date; it is approved now.\n")


def test_what_is_approved_is_opened_again_with_a_reason(sent, supervisor, it, tmp_path):
    supervisor.json("approve", it, "--to", tmp_path / "approved.reflection")
    assert "Say after --reason why" in supervisor.refused("reopen", it, "--reason", " ", code=2)
    row = supervisor.json("reopen", it, "--reason", "The date is wrong")
    assert row == {"id": it, "status": "returned"}
    supervisor.refused("reopen", it, "--reason", "Twice", code=1)


def test_an_edit_ends_an_approval(sent, supervisor, author, it, edit, tmp_path):
    supervisor.json("approve", it, "--to", tmp_path / "approved.reflection")
    author.json("open", tmp_path / "approved.reflection")
    edit(PromptKey.FEELINGS, "Relieved", "Glad")
    assert status(author, it) == "draft"


def test_another_date_says_before_and_after_whose_approval_it_ends(
    sent, supervisor, author, it, tmp_path
):
    supervisor.json("approve", it, "--to", tmp_path / "approved.reflection")
    author.json("open", tmp_path / "approved.reflection")
    before = author.json("show", it)
    said = author.run("export", it, "--to", tmp_path / "out", "--published", "2021-08-20").stderr
    assert author.json("show", it) != before
    assert f"{it}: this ends the approval by B." in said
    assert "B. approved it with another date: that approval has ended." in said


def test_what_is_no_file_is_called_what_it_is_where_it_was_to_be_replaced(author, it):
    said = author.refused("send", it, "--to", "/dev/full", "--replace", code=1)
    assert "“full” is a device and not a file. Choose another name." in said
    assert "may be replaced" not in said


# The list


def test_the_list_says_who_has_it_and_what_is_open(sent, supervisor, author, it):
    comment(supervisor, it)
    (theirs,), (mine,) = supervisor.json("list"), author.json("list")
    assert list(theirs["review"]) == [
        *("for_review", "who", "since", "open_comments", "comments"),
        *("answered", "to_bring_together"),
    ]
    assert (theirs["review"]["for_review"], theirs["review"]["who"]) == (True, "A.")
    assert theirs["review"]["open_comments"] == 1
    assert mine["review"]["for_review"] is False
    assert [row["id"] for row in supervisor.json("list", "--for-review")] == [it]
    assert author.json("list", "--for-review") == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (ReviewLine(True, "A.", WHEN, 1), "from A. since 2026-11-25, 1 open"),
        (ReviewLine(False, "B.", WHEN, 0, 3), "with B. since 2026-11-25"),
        (ReviewLine(False, "", WHEN), "out since 2026-11-25"),
        (ReviewLine(False, "B.", WHEN, 2, 2, "returned"), "back from B. since 2026-11-25, 2 open"),
        (ReviewLine(False, "A.", WHEN, to_bring_together=True), "two texts to bring together"),
        (ReviewLine(False, open_comments=2), "2 open"),
    ],
)
def test_on_a_terminal_a_few_words_say_where_a_review_is(line, words):
    assert in_words(line) == words
