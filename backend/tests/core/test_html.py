"""html: what is allowed stays, nothing else does, cleaning rests, and hostile input is cheap."""

import re
import time
import unicodedata
from contextlib import suppress
from html.parser import HTMLParser
from uuid import UUID

import nh3
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from thidua.core.html import (
    MAX_DEPTH,
    MAX_LENGTH,
    MAX_TAGS,
    UnusableHtml,
    clean,
    excerpt,
    image_ids,
    plain_text,
    with_image_addresses,
)

ID = "0190f000-0000-7000-8000-0000000000ab"
OTHER = "0190f000-0000-7000-8000-0000000000cd"
ARTICLE = (
    "<h2>Cánh đồng không dấu chân</h2><p>Ông <strong>Lê Văn Bảy</strong> (ấp 2) đã <em>hiến</em> 300 m&nbsp;đất.</p>"
    f'<figure><img src="file:{ID}" alt="Ông Bảy bên con đường mới"><figcaption>Ảnh: xã Tân Lập</figcaption></figure>'
    "<ul><li>một</li><li>hai</li></ul><ol><li>ba</li></ol><blockquote><p>“Làm thôi!”</p></blockquote><p>a<br>b</p>"
    '<table><caption>Kết quả</caption><thead><tr><th scope="col">Năm</th><th>Số</th></tr></thead><tbody><tr>'
    '<td colspan="2">2022</td></tr></tbody></table><h3>x</h3><h4>y</h4><p><b>b</b><i>i</i><u>u</u><s>s</s>'
    '<a href="https://tanbien.example/a?b=1&amp;c=2" rel="noopener">báo</a></p>'
)


def test_a_good_article_is_left_alone() -> None:
    assert clean(ARTICLE) == ARTICLE


@pytest.mark.parametrize(
    ("dirty", "expected"),
    [
        ("", ""),
        ("  \n ", ""),
        ("chỉ là chữ", "chỉ là chữ"),
        ("a < b && c > d", "a &lt; b &amp;&amp; c &gt; d"),
        ("<script>alert(1)</script>x", "x"),
        ("<SCRIPT SRC=//evil></SCRIPT >x", "x"),
        ("<script>alert(1)", ""),
        ("x<style>p{}</style>y", "xy"),
        ("<scr<script>ipt>alert(1)</script>", "ipt&gt;alert(1)"),
        ('<p onclick="x" style="color:red" class="a" id="b" data-x="1" lang="vi">x</p>', "<p>x</p>"),
        ("<p/onclick=x>x</p>", "<p>x</p>"),
        ("<b title='><script>x</script>'>x</b>", "<b>x</b>"),
        ('<img src="x" onerror="alert(1)">', ""),
        ('<img src="data:image/png;base64,AAAA" alt="a">x', "x"),
        ('<img src="https://evil.example/x.png">', ""),
        (f'<img src="//evil.example/api/v1/files/{ID}">', ""),
        (f'<img src="/api/v1/files/{ID}/../../x">', ""),
        (f'<img src="/api/v1/files/{ID[:-1]}">', ""),
        (f'<img src="file:///{ID}">', ""),
        (f'<img src="file:{ID}" srcset="https://evil.example/x 2x" width=1 alt=a>', f'<img src="file:{ID}" alt="a">'),
        (f"<IMG SRC=/api/v1/files/{ID.upper()} />", f'<img src="file:{ID}">'),
        (
            f'<img alt=\'"><b>\' src="/api/v1/files/{ID}/thumbnail?e=1&amp;s=x">',
            f'<img alt="&quot;&gt;&lt;b&gt;" src="file:{ID}">',
        ),
        ('<a href="javascript:alert(1)">x</a>', "x"),
        ('<a href=" java\nscript:alert(1)">x</a>', "x"),
        ('<a href="java&#x200b;script:alert(1)">x</a>', "x"),
        ('<a href="&#1;javascript:alert(1)">x</a>', "x"),
        ('<a href="data:text/html,x">x</a>', "x"),
        ('<a href="vbscript:x">x</a>', "x"),
        (f'<a href="file:{ID}">x</a>', "x"),
        ('<a href="/api/v1/me">x</a>', "x"),
        ('<a href="//evil.example">x</a>', "x"),
        ('<a href="https://">x</a>', "x"),
        ('<a name="x">x</a>', "x"),
        ('<a href="HTTPS://a.vn" target="_blank" rel="opener">x</a>', '<a href="HTTPS://a.vn" rel="noopener">x</a>'),
        ("<a href='mailto:a@b.vn'>x</a>", '<a href="mailto:a@b.vn" rel="noopener">x</a>'),
        ('<a href="https://a.vn/&quot;onclick=x">x</a>', '<a href="https://a.vn/&quot;onclick=x" rel="noopener">x</a>'),
        ("<div>a</div><div>b</div>", "a<br>b"),
        ("<div><div>a</div></div>\n<section>b</section><p>c</p>", "a\n<br>b<p>c</p>"),
        (
            "<h1>a</h1><h5>b</h5><strike>c</strike><del>d</del><ins>e</ins>",
            "<h2>a</h2><h4>b</h4><s>c</s><s>d</s><u>e</u>",
        ),
        ("<o:p>a</o:p><font color=red>b</font><span>c</span>", "abc"),
        ("<svg><script>x</script></svg><math><mi>x</mi></math>y", "y"),
        ("<svg><style><img src=x onerror=alert(1)></style></svg>", ""),
        ("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", ""),
        ('<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '"&gt;'),
        ("<!-- a --><!doctype html><?php x ?><![CDATA[x]]>y", "y"),
        ("<!-->x<!--->y<!-- --!>z", "xy"),
        ("<iframe src=x></iframe><object></object><embed><form><input><button>x</button></form>", "x"),
        ("<base href=//evil><meta http-equiv=refresh><link rel=stylesheet>x", "x"),
        ("<p>a<p>b", "<p>a</p><p>b</p>"),
        ("<td>x</td>", "x"),
        (
            '<table><tr><td colspan="0" rowspan="1000">x</td></tr></table>',
            "<table><tbody><tr><td>x</td></tr></tbody></table>",
        ),
        ("x<b", "x"),
        ("x<b title='", "x"),
        ("a\x00b\x07c\u202ed\u200be\ufeff&#8238;&#0;&#x202e;", "abcde\ufffd"),
        ("a\ud800b", "ab"),
        ("&#99999999999999999999;&#xFFFFFFFFFFFFFFFFFFF;", "\ufffd\ufffd"),
        ("e\u0301 o&#x302;", "é ô"),
        ("<b>\u0338x</b>", "<b>x</b>"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("&amp;lt;b&amp;gt;", "&amp;lt;b&amp;gt;"),
    ],
)
def test_cleaning(dirty: str, expected: str) -> None:
    assert clean(dirty) == expected


# fmt: off
TAGS = [
    "p", "b", "i", "a", "img", "div", "span", "script", "style", "svg", "math", "table", "tr", "td", "ul", "li", "h1",
    "h2", "blockquote", "form", "title", "br", "x:y", "noscript",
]
ATTRIBUTES = [
    "", " onclick=x", " style='a:b'", f' src="/api/v1/files/{ID}"', " src=x", ' href="https://a.vn"', " colspan=2",
    " href=javascript:x", " alt='\"<>&'", ' title="', " a='",
]
ALLOWED_TAGS = {
    "p", "br", "h2", "h3", "h4", "strong", "em", "b", "i", "u", "s", "blockquote", "ul", "ol", "li", "a", "img",
    "figure", "figcaption", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td",
}
# fmt: on
markup = st.builds(
    lambda close, tag, attributes, end: f"<{close}{tag}{''.join(attributes)}{end}",
    st.sampled_from(["", "", "/"]),
    st.sampled_from(TAGS),
    st.lists(st.sampled_from(ATTRIBUTES), max_size=2),
    st.sampled_from([">", ">", ">", "/>", "", " >"]),
)
text = st.text(st.characters(), max_size=8) | st.sampled_from(
    ["&lt;", "&amp;", "&#x202e;", "&nbsp;", "\u0301", "\u0338", "<!--", "-->", "<", ">", "]]>", "x ", "&#60;b&#62;"]
)
soup = st.lists(markup | text, max_size=25).map("".join)


class Seen(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@given(soup)
@example("<table><p>x<b><table>y")
@example("<a href='https://a.vn'><table><a href='https://b.vn'>x")
@example("<b><p>x</b>y<i></p>z")
@settings(max_examples=600, deadline=None)
def test_whatever_comes_the_result_is_safe_and_rests(dirty: str) -> None:
    cleaned = clean(dirty)
    assert clean(cleaned) == cleaned
    assert unicodedata.normalize("NFC", cleaned) == cleaned
    cleaned.encode()
    for tag, attributes in Seen(cleaned).tags:
        assert tag in ALLOWED_TAGS
        assert attributes.keys() <= {"a": {"href", "rel"}, "img": {"src", "alt"}, "td": {"colspan"}}.get(tag, set())
        if tag == "a":
            assert attributes in ({"href": f"https://{site}.vn", "rel": "noopener"} for site in "ab")
        if tag == "img":
            assert attributes["src"] == f"file:{ID}"
    # A second, independent reader of the result: nh3 with its own defaults finds nothing more to take away.
    assert nh3.clean(cleaned, tags=ALLOWED_TAGS, url_schemes={"https", "file"}, link_rel="noopener") == cleaned


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Co", "Cn", "M"]), max_size=60))
def test_plain_text_survives_as_text(words: str) -> None:
    typed = words.replace("&", "&amp;").replace("<", "&lt;")
    shown = " ".join(unicodedata.normalize("NFC", words).split())
    assert plain_text(clean(f"<p>{typed}</p>")) == shown


@given(soup, st.integers(2, 60))
@settings(max_examples=200, deadline=None)
def test_reading_never_fails(dirty: str, length: int) -> None:
    cleaned = clean(dirty)
    assert "<script" not in cleaned
    assert len(excerpt(cleaned, length)) <= length
    assert set(image_ids(cleaned)) <= {UUID(ID)}
    assert "\n\n" not in plain_text(cleaned)
    assert with_image_addresses(cleaned, lambda _: None).count("<img") == 0


def test_plain_text() -> None:
    assert plain_text(ARTICLE).split("\n") == [
        "Cánh đồng không dấu chân",
        "Ông Lê Văn Bảy (ấp 2) đã hiến 300 m đất.",
        "Ảnh: xã Tân Lập",
        "một",
        "hai",
        "ba",
        "“Làm thôi!”",
        "a",
        "b",
        "Kết quả",
        "Năm Số",
        "2022",
        "x",
        "y",
        "biusbáo",
    ]
    assert plain_text("a &lt;b&gt; &amp; c") == "a <b> & c"
    assert plain_text("") == plain_text("<p></p><p> &nbsp;</p>") == ""


@pytest.mark.parametrize(
    ("html", "length", "expected"),
    [
        ("<p>một hai</p><p>ba</p>", 200, "một hai ba"),
        ("một hai ba", 10, "một hai ba"),
        ("một hai ba bốn", 11, "một hai ba…"),
        ("một hai ba bốn", 10, "một hai…"),
        ("một hai, ba bốn", 10, "một hai…"),
        ("mộthaibabốn", 5, "mộth…"),
    ],
)
def test_excerpt(html: str, length: int, expected: str) -> None:
    assert excerpt(html, length) == expected


def test_image_ids_are_those_of_images_only() -> None:
    html = clean(
        f'<img src="file:{OTHER}"><p>src="file:{UUID(int=1)}" &lt;img src="file:{UUID(int=2)}"&gt;</p>'
        f'<img src="/api/v1/files/{ID}?e=1" alt=\'src="file:{UUID(int=3)}"\'><img src="file:{OTHER}">'
    )
    assert image_ids(html) == [UUID(OTHER), UUID(ID)]


def test_addresses_of_images() -> None:
    html = clean(f'<p>a &lt; b &amp; "c"</p><img src="file:{ID}" alt="&quot;x&quot;"><img src="file:{OTHER}">{ARTICLE}')
    shown = with_image_addresses(html, lambda file: f'/m/{file}?a=1&b="2"' if str(file) == ID else None)
    image = f'src="/m/{ID}?a=1&amp;b=&quot;2&quot;"'
    assert shown.count("<img") == shown.count(image) == 2
    assert shown.startswith(f'<p>a &lt; b &amp; "c"</p><img {image} alt="&quot;x&quot;"><h2>')
    assert 'rel="noopener"' in shown
    assert clean(re.sub(r"<img[^>]*>", "", shown)) == clean(re.sub(r"<img[^>]*>", "", html))


@pytest.mark.parametrize(
    "html",
    [
        "x" * (MAX_LENGTH + 1),
        "&" * (MAX_LENGTH // 2),
        "<b></b>" * (MAX_TAGS // 2 + 1),
        "<blockquote>" * (MAX_DEPTH + 1) + "x",
        "<ul><li>" * 40 + "x",
        "e" + "\u0301\u0323" * 50,
        "e" + "&#769;&#803;" * 50,
        f'<img src="file:{ID}" alt="e{"&#769;&#803;" * 50}">',
        "e" + ("\u0301" * 20 + "<x>") * 2,
    ],
    ids=range(9),
)
def test_too_much_is_refused(html: str) -> None:
    with pytest.raises(UnusableHtml) as caught:
        clean(html)
    assert (caught.value.status, caught.value.code) == (422, "unusable_html")


def test_the_limits_leave_room() -> None:
    long = "<p>" + "một hai ba " * 17_000 + "</p>"
    assert len(clean(long)) > 180_000
    assert clean("<b>x</b>" * (MAX_TAGS // 2)).count("<b>") == MAX_TAGS // 2
    assert clean("<blockquote>" * MAX_DEPTH + "x").count("<blockquote>") == MAX_DEPTH


HOSTILE = {
    "distinct formatting": "".join(f"<b id=x{n}><p>" for n in range(12_000)),
    "distinct links": "".join(f"<a href=https://a.vn/{n}><table><td>" for n in range(4_000)),
    "lists": "<ul><li>" * 25_000,
    "divs": "<div>" * 40_000,
    "spans": "<span>" * 33_000,
    "tables": "<table>" * 28_000,
    "misnested": "<b><i><p></b></i>" * 11_000,
    "attributes": "<p " + " ".join(f"a{n}=1" for n in range(22_000)) + ">",
    "open quotes": "<p " + 'a="' * 60_000,
    "both quotes": "<p " + "a=\"'" * 40_000,
    "open tags": "<p" * 100_000,
    "less than": "<" * 200_000,
    "comments": "<!--" * 50_000,
    "almost comments": "<!--->" * 33_000,
    "ampersands": "&" * 40_000,
    "references": "&#" + "9" * 190_000,
    "almost entities": "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" * 6_000,
    "scripts": "<script>" * 25_000,
    "script ends": "</script>" * 22_000,
    "marks": "&#769;&#803;" * 16_000,
    "equals": "<p " + "=" * 190_000,
    "slashes": "<p " + "/" * 190_000,
    "spaces": "<p " + " " * 190_000,
    "breaks": "<div>a</div>" * 16_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_is_cheap(name: str) -> None:
    """nh3 alone needs minutes for some of these; a normal article of this size takes some 50 ms."""
    assert len(HOSTILE[name]) <= MAX_LENGTH
    started = time.thread_time()
    with suppress(UnusableHtml):
        assert len(clean(HOSTILE[name])) <= MAX_LENGTH
    assert time.thread_time() - started < 4
