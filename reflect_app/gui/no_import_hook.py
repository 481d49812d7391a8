"""Takes away the hook that PySide6 puts under every import after its own.

It is for a way of naming that we don't use. The hook reads each module's source to see whether
PySide6 is named in it, which takes as long again as the imports themselves and holds megabytes; and
where two threads import at once, it can ask pydantic for what is only half made, so that the import
fails. So Python goes on importing by itself.
"""

import builtins

from reflect_app.gui.read_when_asked import reading_when_asked

with reading_when_asked():
    import PySide6.QtCore  # noqa: F401  -- it brings the hook

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
