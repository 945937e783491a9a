"""The application: its parts, put together."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from importlib.metadata import version

from anyio import to_thread
from fastapi import FastAPI
from fastapi.routing import APIRoute
from fastapi.telemetry import TelemetryConfig
from fastapi_offline import FastAPIOffline
from starlette.routing import BaseRoute, Mount, Route

from api import openapi, routes, steps
from api.access import AccessMiddleware
from api.admission import Admission
from api.batching import batched
from api.errors import install_handlers
from api.inference import Inference
from api.keys import KeyFile
from api.metrics import Metrics
from api.middleware import RecordMiddleware
from api.page.routes import router as page
from api.root_path import RootPathMiddleware, hides
from api.service import Service
from api.settings import Settings, SettingsError, read_settings
from api.warmup import warm_up
from summarizer import Summarizer

TELEMETRY: TelemetryConfig = {"logs": False}
"""FastAPI's own logs would carry error messages, which may quote an article."""


def create_app(settings: Settings | None = None, summarizer: Summarizer | None = None) -> FastAPI:
    """Put the service together; the model loads and warms up when the application starts.

    Args:
        settings: From the environment if None.
        summarizer: One that is loaded already; the one that the settings name if None.

    Raises:
        SettingsError: A setting cannot be used; the root path, because the service has that path itself.
        KeysError: The key file cannot be read.
    """
    settings = settings or read_settings()
    admission = Admission(settings.workers, settings.max_waiting, settings.max_wait_seconds, settings.max_held_bytes)
    metrics = Metrics(admission)
    inference = Inference(settings.workers, settings.deadline_seconds, admission, metrics.waited)
    keys = KeyFile(settings.keys_file)
    asked_for = settings.must_have_keys or bool(keys.read())
    service = Service(settings, admission, inference, metrics, keys if asked_for else None)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        loaded = await to_thread.run_sync(Summarizer.load, settings.model) if summarizer is None else summarizer
        with batched(loaded, settings.max_batch_tokens, metrics.batch) as ready:
            admission.brief_seconds = await to_thread.run_sync(warm_up, ready)
            metrics.model(ready.model)
            service.summarizer = ready
            yield
            admission.draining = True
            inference.close()

    app = FastAPIOffline(
        redoc_url=None,
        static_url="/docs/static",
        title="Nutgraf",
        summary="Several articles about one event in; one short, sourced brief out.",
        version=version("nutgraf"),
        generate_unique_id_function=lambda route: route.name,
        lifespan=lifespan,
        redirect_slashes=False,
        telemetry=TELEMETRY,
    )
    documented = {route.path for route in app.routes if isinstance(route, Mount | Route)}
    for route in _api_routes(app.routes):  # /docs and what it redirects to
        app.add_api_route(route.path, route.endpoint, methods=["HEAD"], include_in_schema=False)
    app.state.service = service
    install_handlers(app)
    app.include_router(routes.router)
    app.include_router(steps.router)
    app.include_router(page)
    openapi.describe(app, routes.router, steps.router)
    paths = documented | {
        route.path for router in (routes.router, steps.router, page) for route in _api_routes(router.routes)
    }
    app.add_middleware(AccessMiddleware, service=service)
    app.add_middleware(RecordMiddleware, metrics=metrics, paths=paths)
    if settings.root_path:
        if hides(settings.root_path, paths):
            raise SettingsError(
                "NUTGRAF_ROOT_PATH (--root-path) is where the service has paths of its own; take another, such as "
                "/nutgraf."
            )
        app.add_middleware(RootPathMiddleware, root_path=settings.root_path)
    return app


def _api_routes(routes: Sequence[BaseRoute]) -> list[APIRoute]:
    return [route for route in routes if isinstance(route, APIRoute)]
