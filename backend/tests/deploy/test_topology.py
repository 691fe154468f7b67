"""docker-compose.yml without Docker, on postgresql: nginx in front, API, worker, database as processes of their own.

The kind of database stands in every test's name or in this file's fixture, so that both runs of the back end's
tests are told apart.
"""

import base64
import hashlib
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from sqlalchemy import select
from sqlmodel import col

from tests import postgres, schema
from tests.deploy import topology
from tests.deploy.topology import Site
from thidua import registry
from thidua.core.call import system_call
from thidua.core.outbox import Job, JobAttempt, enqueue

#: One site for all of them, whichever process of the run takes them.
pytestmark = pytest.mark.xdist_group("topology")

#: uvicorn ends by the signal itself once it has finished; systemd and Docker take both for a clean end.
ENDED_BY_SIGTERM = {0, -signal.SIGTERM}
MEGABYTE = 1024 * 1024
HTML = "text/html,application/xhtml+xml,*/*;q=0.8"


@pytest.fixture(scope="module", params=["postgresql"])
def site(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    postgres_server: postgres.Postgres,
) -> Iterator[Site]:
    with topology.running(tmp_path_factory.mktemp("site"), postgres_server) as running:
        yield running


def sign_in(site: Site, username: str = "xa.tanlap") -> dict[str, str]:
    answer = httpx.post(f"{site.web}/api/v1/auth/login", json={"username": username, "password": schema.PASSWORD})
    assert answer.status_code == 200, answer.text
    return {"Authorization": f"Bearer {answer.json()['access_token']}"}


@pytest.mark.parametrize(
    ("method", "path", "accept", "status", "is_shell"),
    [
        ("GET", "/", HTML, 200, True),
        ("GET", "/", "*/*", 200, True),
        ("HEAD", "/nghi/quyet", HTML, 200, True),
        ("GET", "/don-vi/gioi-thieu/0190", HTML, 200, True),
        ("GET", "/khong-co.png", "image/avif,image/webp", 404, False),
        ("GET", "/khong-co", "*/*", 404, False),
        ("POST", "/don-vi/gioi-thieu", HTML, 405, False),
        ("GET", "/_app/immutable/start.js", "*/*", 200, False),
        ("GET", "/_app/immutable/missing.js", HTML, 404, False),
        ("GET", "/_app/x", HTML, 404, False),
        ("GET", "/service-worker.js", "*/*", 200, False),
        ("GET", "/api/v1/health/ready", HTML, 200, False),
        ("GET", "/api/khong-co", HTML, 404, False),
        ("POST", "/api/khong-co", "*/*", 404, False),
        ("GET", "/" + "a" * 300, "*/*", 404, False),
        ("GET", "/" + "a" * 300, HTML, 200, True),
        ("POST", "/", HTML, 405, False),
    ],
)
@pytest.mark.parametrize("server", ["web", "api"])
def test_both_servers_of_the_spa_follow_the_same_rules(
    site: Site, server: str, method: str, path: str, accept: str, status: int, is_shell: bool
) -> None:
    answer = httpx.request(method, getattr(site, server) + path, headers={"Accept": accept})
    assert answer.status_code == status
    shell = answer.headers.get("content-type", "").startswith("text/html") and status == 200
    assert shell == is_shell
    if is_shell and method == "GET":
        assert answer.text == topology.INDEX
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("server", ["web", "api"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_an_unknown_call_is_refused_in_the_words_of_the_api(site: Site, server: str, method: str) -> None:
    answer = httpx.request(method, f"{getattr(site, server)}/api/v1/khong-co", headers={"Accept": HTML})
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["code"] == "not_found"


@pytest.mark.parametrize("server", ["web", "api"])
@pytest.mark.parametrize(
    "path", ["/%00", "/..%2f..%2f..%2fetc%2fpasswd", "/_app/..%2f..%2fdatabase_url", "/%2e%2e/secret_key"]
)
def test_no_file_outside_the_build_is_served(site: Site, server: str, path: str) -> None:
    answer = httpx.get(getattr(site, server) + path)
    assert answer.status_code in {400, 404}


@pytest.mark.parametrize(
    ("path", "caching"),
    [
        ("/", "no-cache"),
        ("/don-vi", "no-cache"),
        ("/service-worker.js", "no-cache"),
        ("/_app/version.json", "no-cache"),
        ("/_app/immutable/start.js", "public, max-age=31536000, immutable"),
    ],
)
@pytest.mark.parametrize("server", ["web", "api"])
def test_what_a_browser_may_keep(site: Site, server: str, path: str, caching: str) -> None:
    answer = httpx.get(getattr(site, server) + path, headers={"Accept": HTML})
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == caching


def test_a_missing_asset_is_not_kept_for_a_year(site: Site) -> None:
    answer = httpx.get(f"{site.web}/_app/immutable/gone.js")
    assert answer.status_code == 404
    assert "immutable" not in answer.headers.get("cache-control", "")


def test_one_policy_from_both_servers_that_lets_only_the_known_inline_script_run(site: Site) -> None:
    policies = {httpx.get(base + "/").headers["content-security-policy"] for base in (site.web, site.api)}
    assert len(policies) == 1
    policy = policies.pop()
    (inline,) = re.findall(r"<script>(.*?)</script>", topology.INDEX)
    digest = base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()
    assert f"script-src 'self' 'sha256-{digest}';" in policy
    assert "unsafe-inline" not in policy


@pytest.mark.parametrize("server", ["web", "api"])
def test_the_service_worker_may_fetch(site: Site, server: str) -> None:
    # The policy of the script's own answer binds the worker: `default-src 'none'` would forbid every fetch.
    policy = httpx.get(getattr(site, server) + "/service-worker.js").headers["content-security-policy"]
    assert "connect-src 'self'" in policy


@pytest.mark.parametrize("accept", ["*/*", HTML])
def test_metrics_are_not_public(site: Site, accept: str) -> None:
    for path in ("/metrics", "/metrics/", "//metrics", "/%6detrics"):
        answer = httpx.get(site.web + path, headers={"Accept": accept})
        assert "# TYPE" not in answer.text
        assert "# HELP" not in answer.text
    assert httpx.get(f"{site.web}/metrics", headers={"Accept": accept}).status_code == 404


def test_a_body_over_the_limit_of_files_is_refused_at_the_door(site: Site) -> None:
    headers = {**sign_in(site), "Content-Type": "application/octet-stream"}
    answer = httpx.post(f"{site.web}/api/v1/files", content=bytes(26 * MEGABYTE), headers=headers, timeout=30)
    assert answer.status_code == 413
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["code"] == "too_large"
    assert answer.json()["request_id"] == answer.headers["x-request-id"]


def test_a_json_body_over_its_own_limit_is_refused_by_the_application(site: Site) -> None:
    answer = httpx.post(f"{site.web}/api/v1/auth/login", content=b" " * 3 * MEGABYTE)
    assert answer.status_code == 413
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["code"] == "too_large"


def test_an_etag_weakened_by_compression_still_counts(site: Site) -> None:
    headers = sign_in(site)
    movement = httpx.get(f"{site.web}/api/v1/movements", headers=headers).json()["items"][0]["id"]
    exemplar = {
        "kind": "INDIVIDUAL",
        "name": "Nguyễn Thị Sương Lúa",
        "field": "ECONOMY",
        "movement_ids": [movement],
        "topic_codes": ["d"],
        "title": "Hiến đất mở đường",
        "achievement": "Hiến 620 m² đất mở đường liên ấp.",
    }
    created = httpx.post(f"{site.web}/api/v1/nominations", json={"exemplar": exemplar}, headers=headers)
    assert created.status_code == 201, created.text
    address = f"{site.web}/api/v1/nominations/{created.json()['id']}"
    plain = httpx.get(address, headers={**headers, "Accept-Encoding": "identity"})
    packed = httpx.get(address, headers={**headers, "Accept-Encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.headers["etag"] == f"W/{plain.headers['etag']}"
    change = {"exemplar": {"title": "Hiến đất làm đường"}}
    stale = httpx.patch(address, json=change, headers={**headers, "If-Match": 'W/"999999"'})
    assert stale.status_code == 412, stale.text
    current = httpx.patch(address, json=change, headers={**headers, "If-Match": packed.headers["etag"]})
    assert current.status_code == 200, current.text


def test_the_index_is_compressed_and_asked_for_again_by_its_etag(site: Site) -> None:
    address = f"{site.web}/_app/immutable/start.js"
    first = httpx.get(address, headers={"Accept-Encoding": "gzip"})
    assert first.headers["content-encoding"] == "gzip"
    assert first.headers["etag"].startswith('W/"')
    again = httpx.get(address, headers={"Accept-Encoding": "gzip", "If-None-Match": first.headers["etag"]})
    assert again.status_code == 304


def test_answers_with_tokens_are_not_compressed(site: Site) -> None:
    body = {"username": "xa.tanlap", "password": schema.PASSWORD}
    answer = httpx.post(f"{site.web}/api/v1/auth/login", json=body, headers={"Accept-Encoding": "gzip"})
    assert answer.status_code == 200
    assert "content-encoding" not in answer.headers


def test_a_request_has_one_id_in_nginx_and_in_the_application(site: Site) -> None:
    answer = httpx.get(f"{site.web}/api/v1/health/live")
    request_id = answer.headers["x-request-id"]
    assert re.fullmatch(r"[0-9a-f]{32}", request_id)
    assert site.services["nginx"].writes(request_id)
    assert site.services["api"].writes(request_id)


def test_no_query_is_logged_by_nginx(site: Site) -> None:
    httpx.get(f"{site.web}/api/v1/calendar.ics", params={"token": "a-token-to-look-for"})
    answer = httpx.get(f"{site.web}/don-vi", params={"token": "a-token-to-look-for"}, headers={"Accept": HTML})
    assert answer.status_code == 200
    assert site.services["nginx"].writes('"GET /api/v1/calendar.ics"')
    assert site.services["nginx"].writes('"GET /don-vi"')
    assert "a-token-to-look-for" not in site.services["nginx"].written()


def test_without_the_application_pages_stay_and_calls_get_a_readable_503_until_it_is_back(site: Site) -> None:
    api = site.services["api"]
    assert api.stop() in ENDED_BY_SIGTERM
    try:
        answer = httpx.get(f"{site.web}/api/v1/health/ready")
        assert answer.status_code == 503
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.headers["retry-after"] == "5"
        assert answer.json()["status"] == 503
        assert httpx.get(f"{site.web}/don-vi", headers={"Accept": HTML}).text == topology.INDEX
    finally:
        api.start()
    assert httpx.get(f"{site.web}/api/v1/health/ready").status_code == 200


def test_the_worker_takes_jobs_from_the_shared_database_and_ends_when_asked(site: Site, tmp_path: Path) -> None:
    worker = site.services["worker"]
    runtime = registry.runtime(schema.settings_for(site.database, tmp_path))
    runtime.ports.jobs["a-job-nobody-knows"] = lambda _call, _payload: None
    with system_call(runtime) as call:
        enqueue(call, "a-job-nobody-knows", {}, dedupe_key="topology")
    query = select(col(JobAttempt.error)).join(Job, col(Job.id) == col(JobAttempt.job_id))
    tried = None
    while tried is None and not worker.ends_within(topology.POLL_SECONDS):
        with runtime.db.read() as session:
            tried = session.scalar(query.where(col(Job.dedupe_key) == "topology"))
    runtime.db.dispose()
    assert tried is not None, worker.written()
    assert "a-job-nobody-knows" in tried
    assert worker.stop() == 0
    worker.start()
