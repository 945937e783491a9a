"""Requests for a brief, by a client and byte by byte."""

from __future__ import annotations

import json
import socket

import httpx2

from tests.api.conftest import ARTICLES

HEAD = b"POST /v1/summaries HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"


def post(client: httpx2.Client) -> httpx2.Response:
    return client.post("/v1/summaries", json={"documents": ARTICLES})


def whole(*more: bytes) -> bytes:
    """The same request as it is sent, with more lines in its head."""
    body = json.dumps({"documents": ARTICLES}).encode()
    return HEAD + b"".join(more) + b"Content-Length: %d\r\n\r\n" % len(body) + body


def ended(connection: socket.socket) -> bytes:
    """What the service sends until it closes the connection."""
    received = b""
    try:
        while chunk := connection.recv(65536):
            received += chunk
    except ConnectionResetError:
        pass
    return received
