"""API keys: made here, shown once, kept as digests, compared in constant time.

A key is 256 random bits, so one round of SHA-256 protects it; slow hashes are for what people make up.
"""

from __future__ import annotations

import fcntl
import hashlib
import hmac
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from limits import parse_many
from limits.errors import ConfigurationError
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, field_validator

PREFIX = "ng_"


class KeysError(Exception):
    """The key file cannot be used, or a name in it is taken or missing."""


class Key(BaseModel):
    """What is kept of a key.

    Attributes:
        name: Who holds it; unique.
        digest: SHA-256 of the key, in hexadecimal.
        quota: Briefs that may be asked for, such as ``60/minute``; unlimited if None.
        created_at: ISO 8601 date and time.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    digest: str = Field(pattern="^[0-9a-f]{64}$")
    quota: str | None
    created_at: str

    @field_validator("quota")
    @classmethod
    def _is_one(cls, quota: str | None) -> str | None:
        if quota is not None and not _is_quota(quota):
            raise ValueError("Not a quota.")
        return quota


_FILE = TypeAdapter(list[Key])


class KeyFile:
    """The keys of one file, read again whenever the file changes.

    Args:
        path: The file; it need not exist.
    """

    def __init__(self, path: Path) -> None:
        self._path = path.expanduser()
        self._stamp: tuple[int, int] | None = None
        self._keys: list[Key] = []

    def read(self) -> list[Key]:
        """All keys, oldest first.

        Raises:
            KeysError: The file is there, and cannot be read or is not a key file.
        """
        try:
            status = self._path.stat()
            stamp = (status.st_mtime_ns, status.st_ino)
            if stamp != self._stamp:
                self._keys = _FILE.validate_json(self._path.read_bytes())
                self._stamp = stamp
        except FileNotFoundError:
            self._stamp, self._keys = None, []
        except OSError as error:
            raise self._unusable("read", error) from None
        except ValidationError:
            raise KeysError(f"{self._path} is not a key file. Restore it, or remove it and add keys.") from None
        return self._keys

    def find(self, token: str) -> Key | None:
        """The key that ``token`` is, in a time that does not depend on which."""
        digest = _digest(token)
        found = None
        for key in self.read():
            if hmac.compare_digest(key.digest, digest):
                found = key
        return found

    def add(self, name: str, quota: str | None = None) -> str:
        """Make a key.

        Args:
            name: Who will hold it.
            quota: Briefs that may be asked for, such as ``60/minute`` or ``1000/day``; unlimited if None.

        Returns:
            The key itself, which cannot be had again.

        Raises:
            KeysError: The name is blank or has line breaks, or is taken; the quota is not one; or the file cannot be
                written.
        """
        if not name.strip() or not name.isprintable():
            raise KeysError(f"{name!r} is not a name. Give a word or two, on one line.")
        if quota is not None and not _is_quota(quota):
            raise KeysError(f"{quota!r} is not a quota. Write one like 60/minute or 1000/day.")
        token = PREFIX + secrets.token_urlsafe(32)
        created_at = datetime.now(UTC).isoformat(timespec="seconds")
        with self._locked():
            keys = self.read()
            if any(key.name == name for key in keys):
                raise KeysError(f"There is a key named {name!r}. Revoke it first, or choose another name.")
            self._write([*keys, Key(name=name, digest=_digest(token), quota=quota, created_at=created_at)])
        return token

    def revoke(self, name: str) -> None:
        """Make a key useless, at once and in every running service that reads this file.

        Raises:
            KeysError: There is no such key, or the file cannot be written.
        """
        with self._locked():
            keys = self.read()
            left = [key for key in keys if key.name != name]
            if len(left) == len(keys):
                raise KeysError(f"There is no key named {name!r}.")
            self._write(left)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Let one process at a time change the file; the lock is on its folder, since the file is replaced."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            folder = os.open(self._path.parent, os.O_RDONLY)
        except OSError as error:
            raise self._unusable("written", error) from None
        try:
            fcntl.flock(folder, fcntl.LOCK_EX)
            yield
        finally:
            os.close(folder)

    def _write(self, keys: list[Key]) -> None:
        try:
            with TemporaryDirectory(dir=self._path.parent) as folder:
                new = Path(folder) / self._path.name
                new.touch(mode=0o600)
                new.write_bytes(_FILE.dump_json(keys, indent=2))
                new.replace(self._path)
        except OSError as error:
            raise self._unusable("written", error) from None

    def _unusable(self, done: str, error: OSError) -> KeysError:
        return KeysError(
            f"{self._path} cannot be {done} ({error.strerror}). "
            "Give this user access to it and its folder, or name another file in NUTGRAF_KEYS_FILE."
        )


def _is_quota(quota: str) -> bool:
    """Whether it is one limit, of one request or more."""
    try:
        (limit,) = parse_many(quota)
    except (ValueError, ConfigurationError):
        return False
    return limit.amount >= 1


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
