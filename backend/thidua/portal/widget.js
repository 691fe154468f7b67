// The column "Thi đua yêu nước" as an element for any page, without a dependency and without touching that page:
//   <script src="https://HOST/api/portal/v1/widget.js" async></script>
//   <thi-dua-column limit="5" movement="NTM" heading="Gương sáng quanh ta" lang="vi"></thi-dua-column>
// Attributes: limit, movement, topic, unit, column, heading, heading-level (2 to 6), images="no", lang (vi, en), api.
// Looks: the page's own font and colour; --thi-dua-accent, --thi-dua-gap; ::part(heading|item|link|date|image).
(() => {
	'use strict';
	const NAME = 'thi-dua-column';
	const API = '/api/portal/v1';
	if (customElements.get(NAME)) return;
	const own = document.currentScript?.src;
	const home = own ? new URL(own).origin : location.origin;

	const WORDS = {
		vi: {
			heading: 'Thi đua yêu nước',
			loading: 'Đang tải tin, bài…',
			empty: 'Chưa có tin, bài nào.',
			failed: 'Chưa tải được tin, bài.',
			retry: 'Tải lại'
		},
		en: {
			heading: 'Patriotic emulation',
			loading: 'Loading…',
			empty: 'There are no articles yet.',
			failed: 'The articles could not be loaded.',
			retry: 'Try again'
		}
	};
	const FILTERS = ['movement', 'topic', 'unit', 'column'];
	const STYLE = `
		:host { display: block; container-type: inline-size; }
		:host([hidden]) { display: none; }
		section { display: grid; gap: var(--thi-dua-gap, 12px); }
		h2, h3, h4, h5, h6 { margin: 0; padding-left: 10px; border-left: 4px solid var(--thi-dua-accent, #b3261e);
			font-size: 1.25em; line-height: 1.3; }
		ul { display: grid; gap: var(--thi-dua-gap, 12px); margin: 0; padding: 0; list-style: none; }
		li { display: grid; grid-template-columns: minmax(0, 1fr); gap: 4px 12px; align-items: start; }
		@container (min-width: 340px) {
			li.pictured { grid-template-columns: 96px minmax(0, 1fr); }
		}
		img { width: 100%; aspect-ratio: 4 / 3; object-fit: cover; border-radius: 4px; display: block; }
		a { display: inline-block; min-height: 24px; color: inherit; font-weight: 600; line-height: 1.4;
			text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.2em;
			overflow-wrap: anywhere; }
		a:hover { text-decoration-thickness: 2px; }
		a:focus-visible, button:focus-visible { outline: 3px solid var(--thi-dua-accent, #b3261e); outline-offset: 2px; }
		time, p { margin: 0; font-size: 0.9em; line-height: 1.4; }
		time { display: block; }
		button { justify-self: start; min-height: 40px; padding: 6px 16px; border: 1px solid currentColor;
			border-radius: 4px; background: transparent; color: inherit; font: inherit; cursor: pointer; }
		@media print { button { display: none; } }
	`;

	const make = (name, attributes = {}, ...children) => {
		const element = document.createElement(name);
		for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
		element.append(...children);
		return element;
	};
	const safe = (address, base) => {
		try {
			const url = new URL(address, base);
			return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
		} catch {
			return null;
		}
	};

	class Column extends HTMLElement {
		static observedAttributes = [
			...FILTERS,
			'limit',
			'heading',
			'heading-level',
			'images',
			'lang',
			'api'
		];

		#running = null;
		#shadow = this.attachShadow({ mode: 'open' });

		constructor() {
			super();
			// A sheet made here passes a page's Content-Security-Policy, which a style element would not.
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(STYLE);
			this.#shadow.adoptedStyleSheets = [sheet];
		}

		connectedCallback() {
			void this.#load();
		}

		disconnectedCallback() {
			this.#running?.abort();
		}

		attributeChangedCallback(_name, before, after) {
			if (this.isConnected && before !== after) void this.#load();
		}

		get #lang() {
			const found = this.getAttribute('lang') ?? this.closest('[lang]')?.lang ?? 'vi';
			return found.toLowerCase().startsWith('en') ? 'en' : 'vi';
		}

		get #address() {
			const url = new URL(`${API}/feed.json`, safe(this.getAttribute('api') ?? home) ?? home);
			const limit = Number.parseInt(this.getAttribute('limit') ?? '5', 10);
			url.searchParams.set('limit', String(Math.min(50, Math.max(1, limit || 5))));
			for (const name of FILTERS) {
				const value = this.getAttribute(name);
				if (value) url.searchParams.set(name, value);
			}
			return url;
		}

		async #load() {
			this.#running?.abort();
			const running = new AbortController();
			this.#running = running;
			const words = WORDS[this.#lang];
			if (!this.#shadow.querySelector('ul')) {
				this.#show(make('p', { role: 'status' }, words.loading));
			}
			try {
				const answer = await fetch(this.#address, { signal: running.signal, credentials: 'omit' });
				if (!answer.ok) throw new Error(String(answer.status));
				const { items } = await answer.json();
				if (!running.signal.aborted) this.#show(this.#list(items, words));
			} catch {
				if (running.signal.aborted) return;
				const retry = make('button', { type: 'button' }, words.retry);
				retry.addEventListener('click', () => void this.#load());
				this.#show(make('p', { role: 'alert' }, words.failed), retry);
			}
		}

		#show(...content) {
			const level = /^[2-6]$/.exec(this.getAttribute('heading-level') ?? '')?.[0] ?? '2';
			const text = this.getAttribute('heading') || WORDS[this.#lang].heading;
			const heading = make(`h${level}`, { id: 'heading', part: 'heading' }, text);
			const section = make('section', { 'aria-labelledby': 'heading', lang: this.#lang }, heading, ...content);
			this.#shadow.replaceChildren(section);
		}

		#list(items, words) {
			if (items.length === 0) return make('p', {}, words.empty);
			const list = make('ul', { role: 'list' });
			for (const item of items) list.append(this.#item(item));
			return list;
		}

		#item(item) {
			const day = new Intl.DateTimeFormat(this.#lang === 'en' ? 'en-GB' : 'vi-VN', {
				day: 'numeric',
				month: 'numeric',
				year: 'numeric',
				timeZone: 'Asia/Ho_Chi_Minh'
			});
			const link = make('a', { href: safe(item.url) ?? '#', part: 'link', lang: 'vi' }, item.title);
			const date = make(
				'time',
				{ datetime: item.date_published, part: 'date' },
				day.format(new Date(item.date_published))
			);
			const entry = make('li', { part: 'item' });
			const picture = this.getAttribute('images') === 'no' ? null : item.image && safe(item.image);
			if (picture) {
				entry.className = 'pictured';
				entry.append(make('img', { src: picture, alt: '', loading: 'lazy', part: 'image' }));
			}
			entry.append(make('div', {}, link, date));
			return entry;
		}
	}

	customElements.define(NAME, Column);
})();
