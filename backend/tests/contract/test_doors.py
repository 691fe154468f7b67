"""Every route goes through the one door, and what is open to anyone is listed here by hand."""

from fastapi.routing import APIRoute

from tests.world import World
from thidua import registry
from thidua.core.http import Door

#: Everything a caller without an account may use. A new public route must be added here on purpose.
PUBLIC = {
    ("GET", "/api/v1/health/live"),
    ("GET", "/api/v1/health/ready"),
    ("POST", "/api/v1/auth/login"),
    ("POST", "/api/v1/auth/refresh"),
    ("POST", "/api/v1/auth/logout"),
    ("GET", "/api/v1/calendar.ics"),
    ("GET", "/api/v1/files/{file_id}"),
    ("GET", "/api/v1/files/{file_id}/thumbnail"),
    ("GET", "/api/public/v1/receipts/{code}"),
    ("GET", "/api/portal/v1/articles"),
    ("GET", "/api/portal/v1/articles/{slug}"),
    ("GET", "/api/portal/v1/exemplars"),
    ("GET", "/api/portal/v1/exemplars/{slug}"),
    ("GET", "/api/portal/v1/movements"),
    ("GET", "/api/portal/v1/movements/{code}"),
    ("GET", "/api/portal/v1/media/{file_id}"),
    ("GET", "/api/portal/v1/changes"),
    ("GET", "/api/portal/v1/articles/{slug}/related"),
    ("GET", "/api/portal/v1/feed.rss"),
    ("GET", "/api/portal/v1/feed.atom"),
    ("GET", "/api/portal/v1/feed.json"),
    ("GET", "/api/portal/v1/sitemap.xml"),
    ("GET", "/api/portal/v1/oembed"),
    ("GET", "/api/portal/v1/widget.js"),
}


def routes() -> list[Door]:
    found = []
    for router in registry.ROUTERS:
        for route in router.routes:
            assert isinstance(route, APIRoute)
            assert isinstance(route, Door), route.path
            found.append(route)
    return found


def test_every_route_is_signed_in_or_listed_as_public() -> None:
    open_routes = {(method, r.path) for r in routes() if not r.signed_in for method in r.methods or ()}
    assert open_routes == PUBLIC


def test_every_endpoint_tells_what_it_is() -> None:
    assert [r.path for r in routes() if not (r.endpoint.__doc__ or "").strip()] == []


def test_without_a_token_every_other_route_answers_401(world: World) -> None:
    wrong = []
    for route in routes():
        if not route.signed_in:
            continue
        for method in sorted(route.methods or ()):
            path = route.path
            for name in route.param_convertors:
                path = path.replace("{" + name + "}", "01900000-0000-7000-8000-000000000001")
            answer = world.public.request(method, path)
            if answer.status_code != 401:
                wrong.append((method, path, answer.status_code))
    assert wrong == []
