// Generated from backend/openapi.json by `npm run gen:api`. Do not edit.
export interface paths {
    "/api/portal/v1/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Articles
         * @description Published articles, newest first. What was taken down is told by `/changes`, not here.
         */
        get: operations["list_articles_api_portal_v1_articles_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/articles/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Article
         * @description One article with its text and schema.org JSON-LD; 410 with a notice when it was withdrawn or removed.
         */
        get: operations["read_article_api_portal_v1_articles__slug__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/articles/{slug}/related": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Related
         * @description Articles about the same exemplars, movements or topics, the closest first, then the newest.
         */
        get: operations["list_related_api_portal_v1_articles__slug__related_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Changes
         * @description Every change of what is public, from the oldest, in the order of commits, with tombstones.
         *
         *     A mirror asks again and again with the last `next_cursor`, which is never null, and misses nothing.
         */
        get: operations["list_changes_api_portal_v1_changes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/exemplars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Exemplars
         * @description Exemplars that agreed to be shown, newest first.
         */
        get: operations["list_exemplars_api_portal_v1_exemplars_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/exemplars/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Exemplar
         * @description One exemplar: what it achieved and how, and the articles about it; 410 when it is shown no more.
         */
        get: operations["read_exemplar_api_portal_v1_exemplars__slug__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/feed.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Atom
         * @description The newest articles as Atom 1.0.
         */
        get: operations["read_atom_api_portal_v1_feed_atom_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/feed.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Json Feed
         * @description The newest articles as JSON Feed 1.1; what the widget shows.
         */
        get: operations["read_json_feed_api_portal_v1_feed_json_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/feed.rss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Feed
         * @description The newest articles as RSS 2.0.
         */
        get: operations["read_feed_api_portal_v1_feed_rss_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/media/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Media
         * @description A picture of a live item, whole or as one of its `sizes`; 404 once no live item shows it.
         */
        get: operations["read_media_api_portal_v1_media__file_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Movements
         * @description Movements and campaigns, in the order they were recorded.
         */
        get: operations["list_movements_api_portal_v1_movements_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/movements/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Movement
         * @description One movement with the campaigns linked to it.
         */
        get: operations["read_movement_api_portal_v1_movements__code__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/oembed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Oembed
         * @description oEmbed 1.0: title, author, picture and a quotation of the article with this address.
         */
        get: operations["read_oembed_api_portal_v1_oembed_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/sitemap.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Sitemap
         * @description The pages of articles for search engines; with many articles an index, whose files are its `page`s.
         */
        get: operations["read_sitemap_api_portal_v1_sitemap_xml_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/v1/widget.js": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Widget
         * @description The column as an element for other sites: `<script src=… async></script><thi-dua-column></thi-dua-column>`.
         */
        get: operations["read_widget_api_portal_v1_widget_js_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/v1/receipts/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check Receipt
         * @description Whether a receipt with this code was given out, and when the content was received.
         */
        get: operations["check_receipt_api_public_v1_receipts__code__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Activities
         * @description Activities: a unit's own, its bloc's for who leads it, all for Home Affairs. Sort key: starts_at.
         */
        get: operations["list_activities_api_v1_activities_get"];
        put?: never;
        /**
         * Create Activity
         * @description A draft of the caller's unit; it may be incomplete.
         */
        post: operations["create_activity_api_v1_activities_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{activity_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Activity
         * @description One activity with its evidence, the exemplars met, and the initiatives presented with whom the duty counts.
         */
        get: operations["read_activity_api_v1_activities__activity_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit Activity
         * @description Change it, before it is verified; lists are replaced whole.
         */
        patch: operations["edit_activity_api_v1_activities__activity_id__patch"];
        trace?: never;
    };
    "/api/v1/activities/{activity_id}/actions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act On Activity
         * @description plan, hold, report, cancel by the unit; verify by the bloc's lead or Home Affairs, never of the own unit.
         *
         *     `report` makes the draft of the initiative duty's submission, or writes it anew; what counts is that submission.
         */
        post: operations["act_on_activity_api_v1_activities__activity_id__actions__name__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{activity_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Activity History
         * @description Every step, oldest first.
         */
        get: operations["read_activity_history_api_v1_activities__activity_id__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/anniversaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Anniversaries
         * @description Days to be marked (II.1.đ).
         */
        get: operations["list_anniversaries_api_v1_anniversaries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Clients
         * @description Machines with a key; sort by name or created_at.
         */
        get: operations["list_clients_api_v1_api_clients_get"];
        put?: never;
        /**
         * Create Client
         * @description A new client. `key` is in this answer only, and not in the one a retry gets.
         */
        post: operations["create_client_api_v1_api_clients_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-clients/{client_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Client
         * @description One client.
         */
        get: operations["read_client_api_v1_api_clients__client_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update Client
         * @description Change name, scopes or rate of a live client.
         */
        patch: operations["update_client_api_v1_api_clients__client_id__patch"];
        trace?: never;
    };
    "/api/v1/api-clients/{client_id}/actions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act On Client
         * @description revoke: the key is refused from the next request on, for good.
         */
        post: operations["act_on_client_api_v1_api_clients__client_id__actions__name__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-clients/{client_id}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Usage
         * @description Requests per local day of the last 30, and the limits; a few seconds behind.
         */
        get: operations["read_usage_api_v1_api_clients__client_id__usage_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Articles
         * @description Articles the caller may see: the own unit's and the desk's in every state, of others what is published.
         *
         *     Sorted by `updated_at` (default, newest first) or `created_at`.
         */
        get: operations["list_articles_api_v1_articles_get"];
        put?: never;
        /**
         * Create Article
         * @description Write a draft. By units, Home Affairs, Culture and propaganda; GUIDANCE by propaganda only.
         */
        post: operations["create_article_api_v1_articles_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{article_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Article
         * @description One article: the newest edition for the desk and the author's unit, the live one for others.
         */
        get: operations["read_article_api_v1_articles__article_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit Article
         * @description Change the newest edition: a draft by its author's unit, one in EDITING by the editor who claimed it.
         *
         *     What is published is changed through `revise`, which opens the next edition while the live one stays.
         */
        patch: operations["edit_article_api_v1_articles__article_id__patch"];
        trace?: never;
    };
    "/api/v1/articles/{article_id}/actions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act On Article
         * @description One step of the article's machine; `actions` of the article tells which are open and what they take.
         *
         *     submit, claim, release, return {note, remarks?}, approve, revise {note?, change?}, schedule {at}, unschedule,
         *     publish, urgent_publish {note}, confirm, withdraw {note: shown on the page}, remove {reason or note}.
         */
        post: operations["act_on_article_api_v1_articles__article_id__actions__name__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{article_id}/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Editions
         * @description Every edition, oldest first; outside the desk and the author's unit only the live one.
         */
        get: operations["list_editions_api_v1_articles__article_id__editions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{article_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read History
         * @description Every step, oldest first; for the desk and the author's unit.
         */
        get: operations["read_history_api_v1_articles__article_id__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{article_id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview Article
         * @description The exact JSON the portal would show if the newest edition went live now; for the desk and the author's unit.
         */
        get: operations["preview_article_api_v1_articles__article_id__preview_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/from-exemplar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create From Exemplar
         * @description A draft in one step, filled from an exemplar's facts: title, summary, text, movements, topics, pictures.
         */
        post: operations["create_from_exemplar_api_v1_articles_from_exemplar_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Audit Events
         * @description Newest first. Administrators read security events, leaders of Home Affairs those about content.
         */
        get: operations["list_audit_events_api_v1_audit_events_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-events/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify Audit
         * @description Walk the whole chain: whether every link holds and the tail is there, and how many links there are.
         */
        get: operations["verify_audit_api_v1_audit_events_verify_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Login
         * @description Sign in: a bearer token in the answer, the refresh token in the cookie `thidua_refresh`.
         *
         *     401 `wrong_credentials` in the same words for an unknown name; 401 `totp_required` or `totp_invalid` once the
         *     password was right; 429 with Retry-After after many failures. The cookie `thidua_device` marks a browser that
         *     has signed in before, so that failures from elsewhere do not slow its owner.
         */
        post: operations["login_api_v1_auth_login_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Logout
         * @description End the session of the cookie and of the bearer token, if any; 204 also without one, 403 from a foreign page.
         */
        post: operations["logout_api_v1_auth_logout_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh
         * @description A new bearer token by the cookie, which is replaced.
         *
         *     The cookie before the present one yields the same answer for 60 seconds more; an older one ends the session,
         *     because somebody else must have it. 401 when the session is over, 403 from a foreign page.
         */
        post: operations["refresh_api_v1_auth_refresh_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authority": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Authority
         * @description The authority this installation serves, and its policy defaults.
         */
        get: operations["read_authority_api_v1_authority_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit Authority
         * @description Change name, place, standing body or policy (administrator).
         */
        patch: operations["edit_authority_api_v1_authority_patch"];
        trace?: never;
    };
    "/api/v1/blocs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Blocs
         * @description Emulation blocs with their members in `year` (default: this year), the lead unit first.
         *
         *     `as_of` shows them as they stood on a local date: only members that existed then.
         */
        get: operations["list_blocs_api_v1_blocs_get"];
        put?: never;
        /**
         * Create Bloc
         * @description A new bloc (administrator).
         */
        post: operations["create_bloc_api_v1_blocs_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/blocs/{bloc_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Bloc
         * @description One bloc with its members in `year` (default: this year).
         */
        get: operations["read_bloc_api_v1_blocs__bloc_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit Bloc
         * @description Rename a bloc or set its members of one year (administrator).
         */
        patch: operations["edit_bloc_api_v1_blocs__bloc_id__patch"];
        trace?: never;
    };
    "/api/v1/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Calendar Feed
         * @description The personal calendar (RFC 5545), for calendar programs: ETag and 304; 404 once the address was switched off.
         */
        get: operations["calendar_feed_api_v1_calendar_ics_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/call-logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Calls
         * @description Calls to units, newest first; Home Affairs.
         */
        get: operations["list_calls_api_v1_call_logs_get"];
        put?: never;
        /**
         * Create Call
         * @description Write down a call made just now; it is never changed.
         */
        post: operations["create_call_api_v1_call_logs_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/call-logs/{call_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Call
         * @description One call.
         */
        get: operations["read_call_api_v1_call_logs__call_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comm-forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Comm Forms
         * @description The forms of communication of II.2 with their sub-forms.
         */
        get: operations["list_comm_forms_api_v1_comm_forms_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard/chase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Chase
         * @description Who has not sent what is overdue or due soon, by bloc and unit, with whom to call and the last call.
         *
         *     Home Affairs sees every unit; a bloc lead its bloc and a unit itself, without the office's calls.
         */
        get: operations["read_chase_api_v1_dashboard_chase_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Overview
         * @description What the caller has to do: counts that are links, next dates, quarters, news.
         */
        get: operations["read_overview_api_v1_dashboard_overview_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard/timeliness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Timeliness
         * @description Unit × period for one kind of duty (default: nominations of this year), with n/N per unit and per period.
         */
        get: operations["read_timeliness_api_v1_dashboard_timeliness_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Move Clock
         * @description Move the demo's clock forward; answers after every timed transition that came due has been committed.
         *
         *     404 outside the demo, 403 for all but administrators, 422 for a step back. Tokens, limits and leases keep real
         *     time. An instant, or a date = 08:00 local.
         */
        put: operations["move_clock_api_v1_demo_clock_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make Document
         * @description A document, made now from what the system knows; it is not kept. Who may have it, the template's domain says.
         *
         *     `chase_letter` (Home Affairs): the letter to units that have not sent, with the parameters of the chase list,
         *     `unit_ids` for some of them, and `answer_by`.
         */
        post: operations["make_document_api_v1_documents_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exemplars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Exemplars
         * @description Exemplars the caller may see: its own unit's and what is published; Home Affairs all; Culture from ELIGIBLE on.
         *
         *     Sort keys: created_at, name.
         */
        get: operations["list_exemplars_api_v1_exemplars_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exemplars/{exemplar_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Exemplar
         * @description One exemplar, with what still stands against publishing it.
         */
        get: operations["read_exemplar_api_v1_exemplars__exemplar_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit Exemplar
         * @description Correct the facts: Home Affairs, or the own unit while its nomination is a draft or was returned.
         */
        patch: operations["edit_exemplar_api_v1_exemplars__exemplar_id__patch"];
        trace?: never;
    };
    "/api/v1/exemplars/{exemplar_id}/actions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act On Exemplar
         * @description suspend, resume: by the leader of Home Affairs, with the reason as `note`.
         */
        post: operations["act_on_exemplar_api_v1_exemplars__exemplar_id__actions__name__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exemplars/{exemplar_id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Consents
         * @description Its consents, withdrawn ones too; for the nominating unit and Home Affairs.
         */
        get: operations["list_consents_api_v1_exemplars__exemplar_id__consents_get"];
        put?: never;
        /**
         * Give Consent
         * @description Record a consent; by the nominating unit or Home Affairs. Publication needs PUBLISH, a picture PHOTO.
         *
         *     A minor needs SELF (from 7) and REPRESENTATIVE, a collective or model REPRESENTATIVE.
         */
        post: operations["give_consent_api_v1_exemplars__exemplar_id__consents_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exemplars/{exemplar_id}/consents/{consent_id}/actions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act On Consent
         * @description withdraw: what the portal shows of the person is taken down in the same transaction.
         */
        post: operations["act_on_consent_api_v1_exemplars__exemplar_id__consents__consent_id__actions__name__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exemplars/{exemplar_id}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Similar
         * @description Exemplars with a like name, without accents, among those the caller may see.
         */
        get: operations["read_similar_api_v1_exemplars__exemplar_id__similar_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exemplars/{exemplar_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Timeline
         * @description What happened to the exemplar, oldest first.
         */
        get: operations["read_timeline_api_v1_exemplars__exemplar_id__timeline_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/extensions/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend Many
         * @description More time for many at once, after an outage say (Home Affairs): a dry run lists them, then it is applied.
         */
        post: operations["extend_many_api_v1_extensions_bulk_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload File
         * @description Upload a picture (JPEG, PNG, WebP, HEIC), PDF, DOCX or XLSX of at most 25 MB, as multipart `id` and `file`.
         *
         *     Kinds are told by content. Pictures are decoded and encoded anew, turned upright, without EXIF or place. The
         *     same id and bytes answer the same file; the same id with other bytes 409. Private: only its uploader may read
         *     it until an object takes it, then whoever may see that object.
         */
        post: operations["upload_file_api_v1_files_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read File
         * @description The bytes, for a bearer token or a signed link (`exp`, `sid`, `sig`, as in the `url` of objects).
         */
        get: operations["read_file_api_v1_files__file_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{file_id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Thumbnail
         * @description The small picture (JPEG, at most 480 pixels), for a bearer token or a signed link; 404 for a document.
         */
        get: operations["read_thumbnail_api_v1_files__file_id__thumbnail_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Live
         * @description 200 as long as the process runs, whatever the database does.
         */
        get: operations["live_api_v1_health_live_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ready
         * @description 200 when the database answers within its timeouts, else 503.
         */
        get: operations["ready_api_v1_health_ready_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Holidays
         * @description Holidays and worked weekend days.
         */
        get: operations["list_holidays_api_v1_holidays_get"];
        put?: never;
        /**
         * Create Holiday
         * @description Add a day (administrator).
         */
        post: operations["create_holiday_api_v1_holidays_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holidays/{holiday_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Holiday
         * @description Take a day off the list (administrator).
         */
        delete: operations["delete_holiday_api_v1_holidays__holiday_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holidays/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Propose Holidays
         * @description The public holidays of Viet Nam and the swapped working days that a year lacks (administrator).
         */
        get: operations["propose_holidays_api_v1_holidays_proposal_get"];
        put?: never;
        /**
         * Take Over Holidays
         * @description Add the proposed days of a year that are not listed yet; answers what was added (administrator).
         */
        post: operations["take_over_holidays_api_v1_holidays_proposal_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/initiatives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Initiatives
         * @description Initiatives of the caller's unit and of its bloc, all for Home Affairs. Sort: created_at.
         */
        get: operations["list_initiatives_api_v1_initiatives_get"];
        put?: never;
        /**
         * Create Initiative
         * @description An initiative of the caller's unit.
         */
        post: operations["create_initiative_api_v1_initiatives_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/initiatives/{initiative_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Initiative
         * @description One initiative.
         */
        get: operations["read_initiative_api_v1_initiatives__initiative_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit Initiative
         * @description Correct it, or note a higher level (its own unit).
         */
        patch: operations["edit_initiative_api_v1_initiatives__initiative_id__patch"];
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Me
         * @description Who is signed in. `abilities` shrink to what is owed (second factor, own password) until it is done.
         */
        get: operations["me_api_v1_me_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change Password
         * @description A new password by the present one: 15 characters or more, 8 with a second factor, none that is easily guessed.
         *
         *     Every other session of the account ends. An Idempotency-Key is ignored here and for the second factor.
         */
        post: operations["change_password_api_v1_me_password_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change Totp
         * @description Set up the second factor: `start`, then `confirm` with a code; `disable` with the password.
         *
         *     Secret and recovery codes are shown once; after a lost answer, start again.
         */
        post: operations["change_totp_api_v1_me_totp_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Movements
         * @description Movements and campaigns, sorted by name or code; `mine` keeps those the caller's unit launched.
         */
        get: operations["list_movements_api_v1_movements_get"];
        put?: never;
        /**
         * Create Movement
         * @description A new movement: by Home Affairs or the administrator, or by a unit that launches its own.
         */
        post: operations["create_movement_api_v1_movements_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/movements/{movement_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Movement
         * @description One movement.
         */
        get: operations["read_movement_api_v1_movements__movement_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit Movement
         * @description Change a movement: Home Affairs, the administrator, or the unit that launched it.
         */
        patch: operations["edit_movement_api_v1_movements__movement_id__patch"];
        trace?: never;
    };
    "/api/v1/nominations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Nominations
         * @description Nominations the caller may see: its own unit's; Home Affairs all; Culture from ELIGIBLE on, without remarks.
         *
         *     Sort keys: created_at; submitted_at (drafts are left out).
         */
        get: operations["list_nominations_api_v1_nominations_get"];
        put?: never;
        /**
         * Create Nomination
         * @description A draft about a new exemplar or one the unit has already. Like names are told in `similar` and never block.
         *
         *     Home Affairs may enter a paper file with `on_behalf_of`; who did does not review it.
         */
        post: operations["create_nomination_api_v1_nominations_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nominations/{nomination_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Nomination
         * @description One nomination, with the obligation it counts for in words and what may be done with it.
         */
        get: operations["read_nomination_api_v1_nominations__nomination_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit Nomination
         * @description Change the facts, in DRAFT and RETURNED. Absent fields stay; lists are replaced whole.
         */
        patch: operations["edit_nomination_api_v1_nominations__nomination_id__patch"];
        trace?: never;
    };
    "/api/v1/nominations/{nomination_id}/actions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act On Nomination
         * @description submit, resubmit, withdraw, restart by the unit; take, release, return, void, mark_eligible, mark_ineligible,
         *     reopen by Home Affairs. Every submission is frozen under its SHA-256 and answered with a receipt.
         */
        post: operations["act_on_nomination_api_v1_nominations__nomination_id__actions__name__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nominations/{nomination_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Nomination History
         * @description Every step, oldest first; notes and remarks for the unit and Home Affairs only.
         */
        get: operations["read_nomination_history_api_v1_nominations__nomination_id__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nominations/{nomination_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Versions
         * @description What was sent each time, as it was sent.
         */
        get: operations["read_versions_api_v1_nominations__nomination_id__versions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Notifications
         * @description What the caller was told, newest first. With `unread=true` alone, `total` is the bell's number.
         */
        get: operations["list_notifications_api_v1_notifications_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{notification_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Notification
         * @description One notification.
         */
        get: operations["read_notification_api_v1_notifications__notification_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{notification_id}/actions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act On Notification
         * @description read, unread.
         */
        post: operations["act_on_notification_api_v1_notifications__notification_id__actions__name__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/actions/read_all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read All Notifications
         * @description Mark everything as read, or what was told up to `until`.
         */
        post: operations["read_all_notifications_api_v1_notifications_actions_read_all_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Calendar
         * @description Whether the caller's calendar address is on.
         */
        get: operations["read_calendar_api_v1_notifications_calendar_get"];
        put?: never;
        /**
         * Create Calendar
         * @description A new calendar address, shown in this answer only; the one before it ends.
         */
        post: operations["create_calendar_api_v1_notifications_calendar_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/calendar/actions/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke Calendar
         * @description Switch the calendar address off.
         */
        post: operations["revoke_calendar_api_v1_notifications_calendar_actions_revoke_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Preferences
         * @description How the caller gets mail.
         */
        get: operations["read_preferences_api_v1_notifications_preferences_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update Preferences
         * @description IMMEDIATE, DAILY (one mail at 08:30) or OFF; the inbox is the same for all.
         */
        patch: operations["update_preferences_api_v1_notifications_preferences_patch"];
        trace?: never;
    };
    "/api/v1/obligations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Obligations
         * @description What units owe, soonest limit first. `mine=true` is the caller's own unit's to-do list.
         */
        get: operations["list_obligations_api_v1_obligations_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{obligation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Obligation
         * @description One obligation with its verdict explained in words.
         */
        get: operations["read_obligation_api_v1_obligations__obligation_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{obligation_id}/actions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act On Obligation
         * @description waive, cancel: by the head of Home Affairs, with the reason.
         */
        post: operations["act_on_obligation_api_v1_obligations__obligation_id__actions__name__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{obligation_id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Extensions
         * @description Requests for more time and what became of them.
         */
        get: operations["list_extensions_api_v1_obligations__obligation_id__extensions_get"];
        put?: never;
        /**
         * Create Extension
         * @description The owing unit asks for more time; Home Affairs gives it at once, also after the date has passed.
         */
        post: operations["create_extension_api_v1_obligations__obligation_id__extensions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{obligation_id}/extensions/{extension_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Extension
         * @description One extension.
         */
        get: operations["read_extension_api_v1_obligations__obligation_id__extensions__extension_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{obligation_id}/extensions/{extension_id}/actions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act On Extension
         * @description grant, refuse (with the reason): Home Affairs; withdraw, while it waits: the unit that asked.
         */
        post: operations["act_on_extension_api_v1_obligations__obligation_id__extensions__extension_id__actions__name__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{obligation_id}/extensions/{extension_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Extension History
         * @description Every step of the request.
         */
        get: operations["read_extension_history_api_v1_obligations__obligation_id__extensions__extension_id__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{obligation_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Obligation History
         * @description Every step of the obligation, its extensions included.
         */
        get: operations["read_obligation_history_api_v1_obligations__obligation_id__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/nomination-choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Nomination Choice
         * @description Where a nomination sent now by the caller's unit would count, and which periods it may choose instead.
         */
        get: operations["read_nomination_choice_api_v1_obligations_nomination_choice_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outgoing-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Mails
         * @description Mails, newest first; administrators. FAILED are the dead letters.
         */
        get: operations["list_mails_api_v1_outgoing_mails_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outgoing-mails/{mail_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Mail
         * @description One mail.
         */
        get: operations["read_mail_api_v1_outgoing_mails__mail_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outgoing-mails/{mail_id}/actions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act On Mail
         * @description retry: send a dead letter again.
         */
        post: operations["act_on_mail_api_v1_outgoing_mails__mail_id__actions__name__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Plans
         * @description Plans, newest year first. Drafts are seen by Home Affairs only.
         */
        get: operations["list_plans_api_v1_plans_get"];
        put?: never;
        /**
         * Create Plan
         * @description A new plan in DRAFT (Home Affairs).
         */
        post: operations["create_plan_api_v1_plans_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Plan
         * @description One plan and what may be done with it.
         */
        get: operations["read_plan_api_v1_plans__plan_id__get"];
        put?: never;
        post?: never;
        /**
         * Delete Plan
         * @description Throw away a draft with its clauses and duties (Home Affairs).
         */
        delete: operations["delete_plan_api_v1_plans__plan_id__delete"];
        options?: never;
        head?: never;
        /**
         * Edit Plan
         * @description Change a plan in DRAFT (Home Affairs).
         */
        patch: operations["edit_plan_api_v1_plans__plan_id__patch"];
        trace?: never;
    };
    "/api/v1/plans/{plan_id}/actions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act On Plan
         * @description submit, return, issue (number and date may come with it), close. Issuing makes the obligations.
         */
        post: operations["act_on_plan_api_v1_plans__plan_id__actions__name__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan_id}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Amend Plan
         * @description A correction of an issued plan: a draft, edited like a plan, in force when it is issued (Home Affairs).
         */
        post: operations["amend_plan_api_v1_plans__plan_id__amendments_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan_id}/clauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Clauses
         * @description The plan's paragraphs in order.
         */
        get: operations["list_clauses_api_v1_plans__plan_id__clauses_get"];
        put?: never;
        /**
         * Create Clause
         * @description A new paragraph in a draft (Home Affairs).
         */
        post: operations["create_clause_api_v1_plans__plan_id__clauses_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan_id}/clauses/{clause_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Clause
         * @description One paragraph.
         */
        get: operations["read_clause_api_v1_plans__plan_id__clauses__clause_id__get"];
        put?: never;
        post?: never;
        /**
         * Delete Clause
         * @description Take a paragraph out of a draft (Home Affairs).
         */
        delete: operations["delete_clause_api_v1_plans__plan_id__clauses__clause_id__delete"];
        options?: never;
        head?: never;
        /**
         * Edit Clause
         * @description Change a paragraph of a draft (Home Affairs).
         */
        patch: operations["edit_clause_api_v1_plans__plan_id__clauses__clause_id__patch"];
        trace?: never;
    };
    "/api/v1/plans/{plan_id}/clone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Clone Plan
         * @description The plan of a later year as a draft: clauses, duties and periods, their dates moved (Home Affairs).
         */
        post: operations["clone_plan_api_v1_plans__plan_id__clone_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan_id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Difference
         * @description A plan against the one it was cloned from or amends, in words (Home Affairs); 404 when it came from none.
         */
        get: operations["read_difference_api_v1_plans__plan_id__diff_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan_id}/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Duties
         * @description The plan's duties by clause, with their periods and the editor's warnings.
         */
        get: operations["list_duties_api_v1_plans__plan_id__duties_get"];
        put?: never;
        /**
         * Create Duty
         * @description A new duty in a draft (Home Affairs).
         */
        post: operations["create_duty_api_v1_plans__plan_id__duties_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan_id}/duties/{duty_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Duty
         * @description One duty.
         */
        get: operations["read_duty_api_v1_plans__plan_id__duties__duty_id__get"];
        put?: never;
        post?: never;
        /**
         * Delete Duty
         * @description Take a duty out of a draft (Home Affairs).
         */
        delete: operations["delete_duty_api_v1_plans__plan_id__duties__duty_id__delete"];
        options?: never;
        head?: never;
        /**
         * Edit Duty
         * @description Change a duty of a draft (Home Affairs).
         */
        patch: operations["edit_duty_api_v1_plans__plan_id__duties__duty_id__patch"];
        trace?: never;
    };
    "/api/v1/plans/{plan_id}/duties/{duty_id}/periods/{period_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Period
         * @description One period and what may be done with it.
         */
        get: operations["read_period_api_v1_plans__plan_id__duties__duty_id__periods__period_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan_id}/duties/{duty_id}/periods/{period_id}/actions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act On Period
         * @description reschedule, with the reason: the head of Home Affairs; for what the standing body alone owes, the chair.
         */
        post: operations["act_on_period_api_v1_plans__plan_id__duties__duty_id__periods__period_id__actions__name__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan_id}/duties/{duty_id}/periods/{period_id}/reschedule-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview Reschedule
         * @description What another date would do: the limit in words, how many obligations move, and why it may not be.
         */
        get: operations["preview_reschedule_api_v1_plans__plan_id__duties__duty_id__periods__period_id__reschedule_preview_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Plan History
         * @description Every step of the plan.
         */
        get: operations["read_plan_history_api_v1_plans__plan_id__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan_id}/preview-obligations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview Obligations
         * @description Who would owe what if the plan were issued now; `duty_id` names the owners of that duty (Home Affairs).
         */
        get: operations["preview_obligations_api_v1_plans__plan_id__preview_obligations_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminder-dispatches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Dispatches
         * @description What was reminded of and what was passed over, newest first, with what became of the mails; Home Affairs.
         */
        get: operations["list_dispatches_api_v1_reminder_dispatches_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminder-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Rules
         * @description When units are reminded and who else is told; Home Affairs.
         */
        get: operations["list_rules_api_v1_reminder_rules_get"];
        put?: never;
        /**
         * Create Rule
         * @description One more rule; one per day.
         */
        post: operations["create_rule_api_v1_reminder_rules_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminder-rules/{rule_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Rule
         * @description One rule.
         */
        get: operations["read_rule_api_v1_reminder_rules__rule_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update Rule
         * @description Change a rule, from the next local day on; `active: false` switches it off.
         */
        patch: operations["update_rule_api_v1_reminder_rules__rule_id__patch"];
        trace?: never;
    };
    "/api/v1/reminder-rules/outlook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Outlook
         * @description On which day which rule will remind how many units, as things stand; and the last run. Home Affairs.
         */
        get: operations["read_outlook_api_v1_reminder_rules_outlook_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Reports
         * @description The half-year and year reports of units that the caller may see.
         *
         *     Sort keys: created_at; submitted_at (drafts are left out).
         */
        get: operations["list_reports_api_v1_reports_get"];
        put?: never;
        /**
         * Create One
         * @description A draft for one obligation; it may be incomplete, and says in `lacks` what it still needs.
         *
         *     Home Affairs may enter what another unit sent on paper; who did does not review it.
         */
        post: operations["create_one_api_v1_reports_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{submission_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read One
         * @description One, with its content, its files, the obligation it counts for in words, and what may be done with it.
         */
        get: operations["read_one_api_v1_reports__submission_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit One
         * @description Change content and files, in DRAFT and RETURNED. Absent fields stay; lists are replaced whole.
         */
        patch: operations["edit_one_api_v1_reports__submission_id__patch"];
        trace?: never;
    };
    "/api/v1/reports/{submission_id}/actions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act On One
         * @description submit, resubmit, withdraw, restart by the unit; take, release, return, void, accept, reject, reopen by Home
         *     Affairs. What is sent is frozen under its SHA-256 and answered with a receipt.
         */
        post: operations["act_on_one_api_v1_reports__submission_id__actions__name__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{submission_id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Difference
         * @description What changed between two versions, by default the last two, in the words of the form.
         */
        get: operations["read_difference_api_v1_reports__submission_id__diff_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{submission_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read History
         * @description Every step with its note and remarks, oldest first.
         */
        get: operations["read_history_api_v1_reports__submission_id__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{submission_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Versions
         * @description What was sent each time, as it was sent, oldest first.
         */
        get: operations["read_versions_api_v1_reports__submission_id__versions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/score-schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Score Schemes
         * @description Tables of points. Home Affairs sees drafts too; units and the council's chair what is or was in force.
         *
         *     Sort key: year.
         */
        get: operations["list_score_schemes_api_v1_score_schemes_get"];
        put?: never;
        /**
         * Create Score Scheme
         * @description A draft for one bloc and year, by Home Affairs: empty, given, or a copy.
         */
        post: operations["create_score_scheme_api_v1_score_schemes_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/score-schemes/{scheme_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Score Scheme
         * @description One scheme with its groups and criteria, and what a draft still needs.
         */
        get: operations["read_score_scheme_api_v1_score_schemes__scheme_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit Score Scheme
         * @description Change a draft; `content` is replaced whole.
         */
        patch: operations["edit_score_scheme_api_v1_score_schemes__scheme_id__patch"];
        trace?: never;
    };
    "/api/v1/score-schemes/{scheme_id}/actions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act On Score Scheme
         * @description put_in_force; publish_sheets and lock_sheets take that step with every sheet on which it is possible now.
         */
        post: operations["act_on_score_scheme_api_v1_score_schemes__scheme_id__actions__name__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/score-schemes/{scheme_id}/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Scheme Choices
         * @description The duties and metrics its criteria may name.
         */
        get: operations["read_scheme_choices_api_v1_score_schemes__scheme_id__choices_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/score-schemes/{scheme_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Scheme History
         * @description Every step, oldest first.
         */
        get: operations["read_scheme_history_api_v1_score_schemes__scheme_id__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/score-schemes/{scheme_id}/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Score Table
         * @description The bloc's table: units by criteria with totals and ranks, as far as the caller may see its sheets.
         */
        get: operations["read_score_table_api_v1_score_schemes__scheme_id__table_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search All
         * @description Everything the caller may see that bears every word, as a prefix, in any order; what was written last first.
         */
        get: operations["search_all_api_v1_search_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Submissions
         * @description Submissions the caller may see: its own unit's; Home Affairs all; the chair what the standing body has sent.
         *
         *     Sort keys: created_at; submitted_at (drafts are left out).
         */
        get: operations["list_submissions_api_v1_submissions_get"];
        put?: never;
        /**
         * Create One
         * @description A draft for one obligation; it may be incomplete, and says in `lacks` what it still needs.
         *
         *     Home Affairs may enter what another unit sent on paper; who did does not review it.
         */
        post: operations["create_one_api_v1_submissions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{submission_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read One
         * @description One, with its content, its files, the obligation it counts for in words, and what may be done with it.
         */
        get: operations["read_one_api_v1_submissions__submission_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit One
         * @description Change content and files, in DRAFT and RETURNED. Absent fields stay; lists are replaced whole.
         */
        patch: operations["edit_one_api_v1_submissions__submission_id__patch"];
        trace?: never;
    };
    "/api/v1/submissions/{submission_id}/actions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act On One
         * @description submit, resubmit, withdraw, restart by the unit; take, release, return, void, accept, reject, reopen by Home
         *     Affairs. What is sent is frozen under its SHA-256 and answered with a receipt.
         */
        post: operations["act_on_one_api_v1_submissions__submission_id__actions__name__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{submission_id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Difference
         * @description What changed between two versions, by default the last two, in the words of the form.
         */
        get: operations["read_difference_api_v1_submissions__submission_id__diff_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{submission_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read History
         * @description Every step with its note and remarks, oldest first.
         */
        get: operations["read_history_api_v1_submissions__submission_id__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{submission_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Versions
         * @description What was sent each time, as it was sent, oldest first.
         */
        get: operations["read_versions_api_v1_submissions__submission_id__versions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/successions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Successions
         * @description What units became of which. Everybody sees what was applied; drafts are Home Affairs' and the administrator's.
         *
         *     `unit_id` gives a unit's past and future: the successions in which it stands on either side. Sort: effective_on.
         */
        get: operations["list_successions_api_v1_successions_get"];
        put?: never;
        /**
         * Create Succession
         * @description A draft (Home Affairs, administrator). Nothing changes before it is applied.
         */
        post: operations["create_succession_api_v1_successions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/successions/{succession_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Succession
         * @description One succession; once applied, with what it did.
         */
        get: operations["read_succession_api_v1_successions__succession_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit Succession
         * @description Change a draft; lists are replaced whole.
         */
        patch: operations["edit_succession_api_v1_successions__succession_id__patch"];
        trace?: never;
    };
    "/api/v1/successions/{succession_id}/actions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act On Succession
         * @description apply (on or after its day), schedule (before it), unschedule, cancel. Applying is one transaction: predecessors
         *     end, open obligations pass on with their papers, accounts and exemplars move. A mistake is answered by another one.
         */
        post: operations["act_on_succession_api_v1_successions__succession_id__actions__name__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/successions/{succession_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Succession History
         * @description Every step, oldest first (Home Affairs, administrator).
         */
        get: operations["read_succession_history_api_v1_successions__succession_id__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/successions/{succession_id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Preview
         * @description What a draft would do if it were applied now; of an applied one, what it did.
         */
        get: operations["read_preview_api_v1_successions__succession_id__preview_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/successions/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Succession
         * @description What it would do, in words and counts, and what stands against it. Nothing is kept.
         */
        post: operations["preview_succession_api_v1_successions_preview_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Topics
         * @description The topics of II.1: a, b, c, d, đ, e, f.
         */
        get: operations["list_topics_api_v1_topics_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Unit Scores
         * @description Sheets: a unit's own; the lead unit's officer those of the bloc; Home Affairs all.
         *
         *     Sort keys: unit, year.
         */
        get: operations["list_unit_scores_api_v1_unit_scores_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-scores/{sheet_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Unit Score
         * @description One sheet with every line: what was given in each column, and how the system reckons what it reckons.
         */
        get: operations["read_unit_score_api_v1_unit_scores__sheet_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-scores/{sheet_id}/actions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act On Unit Score
         * @description self_score, withdraw by the unit; bloc_score by the lead unit; verify, publish, lock, unlock by Home Affairs.
         */
        post: operations["act_on_unit_score_api_v1_unit_scores__sheet_id__actions__name__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-scores/{sheet_id}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Disputes
         * @description What the unit objected to. Sort key: created_at.
         */
        get: operations["list_disputes_api_v1_unit_scores__sheet_id__disputes_get"];
        put?: never;
        /**
         * Create Dispute
         * @description Object to the points of one criterion, by the unit, until the day named at publication.
         */
        post: operations["create_dispute_api_v1_unit_scores__sheet_id__disputes_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-scores/{sheet_id}/disputes/{dispute_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Dispute
         * @description One dispute.
         */
        get: operations["read_dispute_api_v1_unit_scores__sheet_id__disputes__dispute_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-scores/{sheet_id}/disputes/{dispute_id}/actions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act On Dispute
         * @description uphold `{points, note}` or reject `{note}`, by Home Affairs.
         */
        post: operations["act_on_dispute_api_v1_unit_scores__sheet_id__disputes__dispute_id__actions__name__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-scores/{sheet_id}/disputes/{dispute_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Dispute History
         * @description Every step, oldest first.
         */
        get: operations["read_dispute_history_api_v1_unit_scores__sheet_id__disputes__dispute_id__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-scores/{sheet_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Score History
         * @description Every step and every change of points, oldest first.
         */
        get: operations["read_score_history_api_v1_unit_scores__sheet_id__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-scores/{sheet_id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Score Lines
         * @description The lines of a sheet alone.
         */
        get: operations["read_score_lines_api_v1_unit_scores__sheet_id__lines_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unit-scores/{sheet_id}/lines/{column}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit Score Lines
         * @description Points of some criteria in one column: `self` by the unit, `bloc` by its lead, `verified` by Home Affairs.
         */
        patch: operations["edit_score_lines_api_v1_unit_scores__sheet_id__lines__column__patch"];
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Units
         * @description Units, sorted by name or code. `as_of` shows those of a local date, by the names they bore then.
         */
        get: operations["list_units_api_v1_units_get"];
        put?: never;
        /**
         * Create Unit
         * @description A new unit (administrator). Issued plans oblige it from 30 days after valid_from.
         */
        post: operations["create_unit_api_v1_units_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Unit
         * @description One unit.
         */
        get: operations["read_unit_api_v1_units__unit_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit Unit
         * @description Change a unit (administrator).
         */
        patch: operations["edit_unit_api_v1_units__unit_id__patch"];
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Users
         * @description Accounts; sort by name, username or created_at. `role` is one held today, `role_ends_by` the last day of one.
         */
        get: operations["list_users_api_v1_users_get"];
        put?: never;
        /**
         * Create User
         * @description A new account. `one_time_password` is in this answer only, and not in the one a retry gets.
         */
        post: operations["create_user_api_v1_users_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read User
         * @description One account.
         */
        get: operations["read_user_api_v1_users__user_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update User
         * @description Correct full name, unit or e-mail; the user name stays.
         */
        patch: operations["update_user_api_v1_users__user_id__patch"];
        trace?: never;
    };
    "/api/v1/users/{user_id}/actions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act On User
         * @description disable, enable, reset_password (shows `one_time_password` once), reset_totp, end_sessions.
         *
         *     All but enable end the account's sessions at once. Not with one's own account, but for end_sessions.
         */
        post: operations["act_on_user_api_v1_users__user_id__actions__name__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * History Of User
         * @description What was done with the account, oldest first.
         */
        get: operations["history_of_user_api_v1_users__user_id__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Roles
         * @description Every grant of the account, past ones too, newest first.
         */
        get: operations["list_roles_api_v1_users__user_id__roles_get"];
        put?: never;
        /**
         * Grant Role
         * @description Grant a role by local dates, inclusive; from today when `valid_from` is absent. Never to oneself.
         */
        post: operations["grant_role_api_v1_users__user_id__roles_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/roles/{role_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Role
         * @description One grant.
         */
        get: operations["read_role_api_v1_users__user_id__roles__role_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/roles/{role_id}/actions/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke Role
         * @description End a grant: it is gone at the next request; the row stays. Never one's own.
         */
        post: operations["revoke_role_api_v1_users__user_id__roles__role_id__actions_revoke_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Webhooks
         * @description Receivers; sort by name or created_at.
         */
        get: operations["list_webhooks_api_v1_webhooks_get"];
        put?: never;
        /**
         * Create Webhook
         * @description A new receiver. `secret` is in this answer only, and not in the one a retry gets.
         */
        post: operations["create_webhook_api_v1_webhooks_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Webhook
         * @description One receiver, with how sending to it goes.
         */
        get: operations["read_webhook_api_v1_webhooks__webhook_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update Webhook
         * @description Change name, address or events; the secret stays.
         */
        patch: operations["update_webhook_api_v1_webhooks__webhook_id__patch"];
        trace?: never;
    };
    "/api/v1/webhooks/{webhook_id}/actions/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act On Webhook
         * @description pause, resume, test, rotate_secret {overlap: DAY | NONE} (shows `secret` once), remove.
         */
        post: operations["act_on_webhook_api_v1_webhooks__webhook_id__actions__name__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook_id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Deliveries
         * @description The log, newest first; kept 30 days after delivery, 90 days otherwise. DEAD are the dead letters.
         */
        get: operations["list_deliveries_api_v1_webhooks__webhook_id__deliveries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook_id}/deliveries/{delivery_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Delivery
         * @description One delivery with its tries.
         */
        get: operations["read_delivery_api_v1_webhooks__webhook_id__deliveries__delivery_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * History Of Webhook
         * @description What was done with the receiver, oldest first.
         */
        get: operations["history_of_webhook_api_v1_webhooks__webhook_id__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook_id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay Deliveries
         * @description Send again: `delivery_ids`, or everything `since` an instant, or with neither all dead letters.
         */
        post: operations["replay_deliveries_api_v1_webhooks__webhook_id__replay_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * ActionRead
         * @description What the caller may do next; when not enabled, why not.
         */
        ActionRead: {
            /** Enabled */
            enabled: boolean;
            /** Fields */
            fields: components["schemas"]["FieldRead"][];
            /** Label */
            label: string;
            /** Name */
            name: string;
            /** Reasons */
            reasons: string[];
        };
        /**
         * ActivityAction
         * @description The field of the actions.
         */
        ActivityAction: {
            /** Note */
            note?: string | null;
        };
        /**
         * ActivityBrief
         * @description An activity in a list.
         */
        ActivityBrief: {
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            /** Bloc */
            bloc: string | null;
            /** Form */
            form: string | null;
            /** Form Code */
            form_code: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Participants */
            participants: number | null;
            /** Place */
            place: string | null;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            state: components["schemas"]["ActivityState"];
            /** Title */
            title: string;
            unit: components["schemas"]["UnitBrief"];
            /** Version */
            version: number;
        };
        /**
         * ActivityCreate
         * @description A draft of the caller's unit; `for_bloc`: held for the bloc that the unit leads in that year.
         */
        ActivityCreate: {
            /** Exemplar Ids */
            exemplar_ids?: string[];
            /** File Ids */
            file_ids?: string[];
            /**
             * For Bloc
             * @default false
             */
            for_bloc: boolean;
            /** Form Code */
            form_code?: string | null;
            /** Participants */
            participants?: number | null;
            /** Place */
            place?: string | null;
            /** Presentations */
            presentations?: components["schemas"]["PresentationWrite"][];
            /** Results */
            results?: string | null;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /** Title */
            title: string;
            /** Topic Codes */
            topic_codes?: string[];
        };
        /**
         * ActivityRead
         * @description An activity. `counted_people` is how many distinct people the duty of III.5 would count.
         */
        ActivityRead: {
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            /** Bloc */
            bloc: string | null;
            /** Counted People */
            counted_people: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Exemplars */
            exemplars: components["schemas"]["ExemplarMet"][];
            /** Files */
            files: components["schemas"]["FileLink"][];
            /** Form */
            form: string | null;
            /** Form Code */
            form_code: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Participants */
            participants: number | null;
            /** Place */
            place: string | null;
            /** Presentations */
            presentations: components["schemas"]["PresentationRead"][];
            /** Results */
            results: string | null;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            state: components["schemas"]["ActivityState"];
            /** Submission Id */
            submission_id: string | null;
            /** Title */
            title: string;
            /** Topic Codes */
            topic_codes: string[];
            unit: components["schemas"]["UnitBrief"];
            /** Version */
            version: number;
        };
        /**
         * ActivityState
         * @description Section 13, activity.
         * @enum {string}
         */
        ActivityState: "DRAFT" | "PLANNED" | "HELD" | "VERIFIED" | "CANCELLED";
        /**
         * ActivityUpdate
         * @description The changed fields, before it is verified; lists are replaced whole.
         */
        ActivityUpdate: {
            /** Exemplar Ids */
            exemplar_ids?: string[];
            /** File Ids */
            file_ids?: string[];
            /**
             * For Bloc
             * @default false
             */
            for_bloc: boolean;
            /** Form Code */
            form_code?: string | null;
            /** Participants */
            participants?: number | null;
            /** Place */
            place?: string | null;
            /** Presentations */
            presentations?: components["schemas"]["PresentationWrite"][];
            /** Results */
            results?: string | null;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at?: string;
            /** Title */
            title?: string;
            /** Topic Codes */
            topic_codes?: string[];
        };
        /**
         * AmendmentEffect
         * @description What the amendment would do to obligations: `made` new ones, `cancelled` ones nobody had begun and `kept` ones
         *     that fall out although something was sent, `moved` ones with another limit, `adjusted` with another count or force.
         */
        AmendmentEffect: {
            /** Adjusted */
            adjusted: number;
            /** Cancelled */
            cancelled: number;
            /** Kept */
            kept: number;
            /** Made */
            made: number;
            /** Moved */
            moved: number;
        };
        /**
         * AmendmentRef
         * @description An amendment as the plan that it amends names it.
         */
        AmendmentRef: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string | null;
            /** Reason */
            reason: string | null;
            /** Signed On */
            signed_on: string | null;
            state: components["schemas"]["PlanState"];
            /** Title */
            title: string;
            /** Year */
            year: number;
        };
        /**
         * AnniversaryRead
         * @description A day to be marked (II.1.đ).
         */
        AnniversaryRead: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * ApiClientCreate
         * @description A machine, what it may do, and how many calls a minute.
         */
        ApiClientCreate: {
            /** Name */
            name: string;
            /**
             * Per Minute
             * @default 6000
             */
            per_minute: number;
            /** Scopes */
            scopes?: components["schemas"]["ApiScope"][];
        };
        /**
         * ApiClientDay
         * @description Requests of one local day: answered, and refused for coming too fast.
         */
        ApiClientDay: {
            /** Answered */
            answered: number;
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Refused */
            refused: number;
        };
        /**
         * ApiClientRead
         * @description A machine. `key` only in the answer that made it; afterwards it is known by `key_prefix`.
         */
        ApiClientRead: {
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Key */
            key?: string | null;
            /** Key Prefix */
            key_prefix: string;
            /** Last Used At */
            last_used_at: string | null;
            /** Name */
            name: string;
            /** Per Minute */
            per_minute: number;
            /** Scopes */
            scopes: components["schemas"]["ApiScope"][];
            state: components["schemas"]["ApiClientState"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * ApiClientState
         * @description A revoked key never comes back; a new client is made instead.
         * @enum {string}
         */
        ApiClientState: "ACTIVE" | "REVOKED";
        /**
         * ApiClientUpdate
         * @description What may be changed while the key stays.
         */
        ApiClientUpdate: {
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Per Minute
             * @default 6000
             */
            per_minute: number;
            /** Scopes */
            scopes?: components["schemas"]["ApiScope"][];
        };
        /**
         * ApiClientUsageRead
         * @description How a key was used in the last 30 days, the newest first; `per_minute_without_key` null = any number.
         */
        ApiClientUsageRead: {
            /** Days */
            days: components["schemas"]["ApiClientDay"][];
            /** Key Required */
            key_required: boolean;
            /** Per Minute */
            per_minute: number;
            /** Per Minute Without Key */
            per_minute_without_key: number | null;
        };
        /**
         * ApiScope
         * @description What a key may be used for.
         * @enum {string}
         */
        ApiScope: "portal.read";
        /**
         * ArticleAction
         * @description The fields of an article's actions; which one takes which is told in `actions`.
         */
        ArticleAction: {
            /** At */
            at?: string | null;
            change?: components["schemas"]["Correction"] | null;
            /** Note */
            note?: string | null;
            reason?: components["schemas"]["RemovalReason"] | null;
            /** Remarks */
            remarks?: components["schemas"]["RemarkWrite"][] | null;
        };
        /**
         * ArticleBrief
         * @description An article in a list, with the text its reader may see: editors the newest edition, others the live one.
         */
        ArticleBrief: {
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            author: components["schemas"]["PersonBrief"] | null;
            /** Blocked Reason */
            blocked_reason: string | null;
            claimed_by: components["schemas"]["PersonBrief"] | null;
            /** Column */
            column: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["ArticleKind"];
            next_state: components["schemas"]["ArticleState"] | null;
            /** Publish At */
            publish_at: string | null;
            /** Published At */
            published_at: string | null;
            /** Slug */
            slug: string;
            state: components["schemas"]["ArticleState"];
            /** Summary */
            summary: string;
            /** Title */
            title: string;
            /** Topic Codes */
            topic_codes: string[];
            unit: components["schemas"]["UnitBrief"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Urgent Unconfirmed */
            urgent_unconfirmed: boolean;
            /** Version */
            version: number;
            visibility: components["schemas"]["Visibility"];
        };
        /**
         * ArticleCreate
         * @description A new draft. GUIDANCE is always INTERNAL and written by propaganda only; other kinds are PUBLIC by default.
         *
         *     Pictures of the body are `<img src="/api/v1/files/{id}" alt="…">` of uploaded files. `cover_alt` says what the
         *     cover shows; it may be empty in a draft, and must not be when the article is approved.
         */
        ArticleCreate: {
            /** Body Html */
            body_html: string;
            /** Byline */
            byline?: string | null;
            /**
             * Column
             * @default Thi đua yêu nước
             */
            column: string;
            /** Comm Form Code */
            comm_form_code?: string | null;
            /** Cover Alt */
            cover_alt?: string | null;
            /** Cover Caption */
            cover_caption?: string | null;
            /** Cover Credit */
            cover_credit?: string | null;
            /** Cover File Id */
            cover_file_id?: string | null;
            /** Exemplar Ids */
            exemplar_ids?: string[];
            kind: components["schemas"]["ArticleKind"];
            /** Movement Ids */
            movement_ids?: string[];
            /** Source */
            source?: string | null;
            /** Summary */
            summary: string;
            /** Title */
            title: string;
            /** Topic Codes */
            topic_codes?: string[];
            visibility?: components["schemas"]["Visibility"] | null;
        };
        /**
         * ArticleKind
         * @description Tin, bài, gương, thông báo, tài liệu định hướng (internal, propaganda only).
         * @enum {string}
         */
        ArticleKind: "NEWS" | "FEATURE" | "PORTRAIT" | "NOTICE" | "GUIDANCE";
        /**
         * ArticleRead
         * @description An article with its text. `can_edit` says whether PATCH is open to the caller now.
         *
         *     `body_html` shows pictures by links of the caller's session; sent back, they are stored by their file id.
         */
        ArticleRead: {
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            author: components["schemas"]["PersonBrief"] | null;
            /** Blocked Reason */
            blocked_reason: string | null;
            /** Body Html */
            body_html: string;
            /** Byline */
            byline: string | null;
            /** Can Edit */
            can_edit: boolean;
            claimed_by: components["schemas"]["PersonBrief"] | null;
            /** Column */
            column: string;
            /** Comm Form Code */
            comm_form_code: string | null;
            cover: components["schemas"]["CoverRead"] | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            edition: components["schemas"]["EditionBrief"];
            /** Exemplars */
            exemplars: components["schemas"]["ExemplarRef"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["ArticleKind"];
            /** Live Edition */
            live_edition: number | null;
            /** Movement Ids */
            movement_ids: string[];
            /** Movements */
            movements: components["schemas"]["MovementRef"][];
            next_state: components["schemas"]["ArticleState"] | null;
            /** Notice */
            notice: string | null;
            /** Publish At */
            publish_at: string | null;
            /** Published At */
            published_at: string | null;
            removal_reason: components["schemas"]["RemovalReason"] | null;
            /** Slug */
            slug: string;
            /** Source */
            source: string | null;
            state: components["schemas"]["ArticleState"];
            /** Summary */
            summary: string;
            /** Title */
            title: string;
            /** Topic Codes */
            topic_codes: string[];
            unit: components["schemas"]["UnitBrief"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Urgent Unconfirmed */
            urgent_unconfirmed: boolean;
            /** Version */
            version: number;
            visibility: components["schemas"]["Visibility"];
        };
        /**
         * ArticleState
         * @description Section 13, article; follows the live edition once there is one.
         * @enum {string}
         */
        ArticleState: "DRAFT" | "SUBMITTED" | "EDITING" | "APPROVED" | "SCHEDULED" | "PUBLISHED" | "WITHDRAWN" | "REMOVED";
        /**
         * ArticleUpdate
         * @description The changed fields; lists are replaced whole. `kind`, `visibility`, `column` are fixed once published.
         */
        ArticleUpdate: {
            /**
             * Body Html
             * @default
             */
            body_html: string;
            /** Byline */
            byline?: string | null;
            /** Change Note */
            change_note?: string | null;
            /**
             * Column
             * @default Thi đua yêu nước
             */
            column: string;
            /** Comm Form Code */
            comm_form_code?: string | null;
            /** Cover Alt */
            cover_alt?: string | null;
            /** Cover Caption */
            cover_caption?: string | null;
            /** Cover Credit */
            cover_credit?: string | null;
            /** Cover File Id */
            cover_file_id?: string | null;
            /** Exemplar Ids */
            exemplar_ids?: string[];
            /**
             * Is Minor Change
             * @default false
             */
            is_minor_change: boolean;
            /** @default NEWS */
            kind: components["schemas"]["ArticleKind"];
            /** Movement Ids */
            movement_ids?: string[];
            /** Source */
            source?: string | null;
            /**
             * Summary
             * @default
             */
            summary: string;
            /**
             * Title
             * @default
             */
            title: string;
            /** Topic Codes */
            topic_codes?: string[];
            /** @default PUBLIC */
            visibility: components["schemas"]["Visibility"];
        };
        /**
         * AttemptRead
         * @description One try: the receiver's status, or why none was had.
         */
        AttemptRead: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Error */
            error: string | null;
            /** Milliseconds */
            milliseconds: number;
            /** Status */
            status: number | null;
        };
        /**
         * Audience
         * @description The rule as it is stored and edited; what it does not name owes nothing.
         */
        Audience: {
            /** Blocs */
            blocs?: "ALL" | string[];
            /** Exclude */
            exclude?: string[];
            /** Include */
            include?: string[];
            /** Kinds */
            kinds?: "ALL" | components["schemas"]["UnitKind"][];
        };
        /**
         * AuditEventRead
         * @description One link of the chain; `payload` is null where there was none or it was erased.
         *
         *     `object_name` is the present name of the account or API client it is about, for administrators.
         */
        AuditEventRead: {
            /** Action */
            action: string;
            /** Actor Id */
            actor_id: string | null;
            /** Actor Name */
            actor_name: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Hash */
            hash: string;
            /** Kind */
            kind: string;
            /** Object Id */
            object_id: string | null;
            /** Object Name */
            object_name: string | null;
            /** Payload */
            payload: {
                [key: string]: unknown;
            } | null;
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
            /** Request Id */
            request_id: string;
            /** Seq */
            seq: number;
        };
        /**
         * AuditVerdict
         * @description Whether every link holds and the end is where it was left, and how many links there are.
         */
        AuditVerdict: {
            /** Count */
            count: number;
            /** Valid */
            valid: boolean;
        };
        /**
         * AuthorityRead
         * @description The one authority this installation serves. The time zone is fixed when it is set up: every limit rests on it.
         */
        AuthorityRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Place Name */
            place_name: string;
            policy: components["schemas"]["Policy"];
            standing_body: components["schemas"]["UnitBrief"];
            /** Time Zone */
            time_zone: string;
            unit: components["schemas"]["UnitBrief"];
            /** Version */
            version: number;
        };
        /**
         * AuthorityUpdate
         * @description The changed fields of the authority.
         */
        AuthorityUpdate: {
            /** Name */
            name?: string;
            /** Place Name */
            place_name?: string;
            policy?: components["schemas"]["Policy"];
            /** Standing Body Id */
            standing_body_id?: string | null;
        };
        /**
         * Binding
         * @description Whether the plan obliges ("yêu cầu") or only asks ("đề nghị").
         * @enum {string}
         */
        Binding: "DUTY" | "REQUEST";
        /**
         * BlocCreate
         * @description A new bloc, with its members in one year when they are known.
         */
        BlocCreate: {
            /** Code */
            code: string;
            /** Members */
            members?: components["schemas"]["MemberWrite"][];
            /** Name */
            name: string;
            /** Year */
            year?: number | null;
        };
        /**
         * BlocMember
         * @description A unit's place in a bloc in one year; `is_lead` marks the Khối trưởng, `valid_to` a unit that has an end.
         */
        BlocMember: {
            /** Is Lead */
            is_lead: boolean;
            unit: components["schemas"]["UnitBrief"];
            /** Valid To */
            valid_to: string | null;
        };
        /**
         * BlocName
         * @description A bloc by its name.
         */
        BlocName: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * BlocPlanContent
         * @description Kế hoạch hoạt động chung của Khối Thi đua (III.1).
         */
        BlocPlanContent: {
            /** Content */
            content?: string | null;
            /** Links */
            links?: components["schemas"]["Link"][];
            /** Number */
            number?: string | null;
            /** Organisation */
            organisation?: string | null;
            /** Purpose */
            purpose?: string | null;
            /** Schedule */
            schedule?: components["schemas"]["Task"][];
            /** Signed On */
            signed_on?: string | null;
            /** Signer */
            signer?: string | null;
            /** Title */
            title?: string | null;
        };
        /**
         * BlocRead
         * @description A bloc with its members in `year`, the lead first.
         */
        BlocRead: {
            /** Code */
            code: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Members */
            members: components["schemas"]["BlocMember"][];
            /** Name */
            name: string;
            /** Version */
            version: number;
            /** Year */
            year: number;
        };
        /**
         * BlocUpdate
         * @description A new name, or the whole membership of one year (both `year` and `members`).
         */
        BlocUpdate: {
            /** Members */
            members?: components["schemas"]["MemberWrite"][];
            /** Name */
            name?: string;
            /** Year */
            year?: number | null;
        };
        /** Body_upload_file_api_v1_files_post */
        Body_upload_file_api_v1_files_post: {
            /** File */
            file: string;
            /**
             * Id
             * Format: uuid
             * @description A UUID the client chose, the same on every retry
             */
            id: string;
        };
        /**
         * Boundary
         * @description How the printed date is meant: "chậm nhất ngày" (ON) or "trước ngày" (BEFORE).
         * @enum {string}
         */
        Boundary: "ON" | "BEFORE";
        /**
         * BulkExtensionCreate
         * @description More time for many at once. Without `new_due_on`: the first working day after `due_to`.
         *
         *     A dry run lists what would be done and writes nothing; `seen` is the fingerprint of that list, and what is applied
         *     is what was seen or nothing.
         */
        BulkExtensionCreate: {
            /** Document */
            document?: string | null;
            /**
             * Dry Run
             * @default true
             */
            dry_run: boolean;
            filter: components["schemas"]["BulkFilter"];
            /** New Due On */
            new_due_on?: string | null;
            /** Reason */
            reason: string;
            /** @default FULL */
            scoring_effect: components["schemas"]["ScoringEffect"];
            /** Seen */
            seen?: string | null;
        };
        /**
         * BulkExtensionRead
         * @description The list, of a dry run or as it was applied. `granted` and `skipped` count its lines.
         */
        BulkExtensionRead: {
            /** Dry Run */
            dry_run: boolean;
            /** Fingerprint */
            fingerprint: string;
            /** Granted */
            granted: number;
            /** In Words */
            in_words: string;
            /** Lines */
            lines: components["schemas"]["BulkLine"][];
            /**
             * New Due On
             * Format: date
             */
            new_due_on: string;
            /** Skipped */
            skipped: number;
        };
        /**
         * BulkFilter
         * @description Which obligations: what is named narrows. `due_from` and `due_to` are effective last good days, inclusive: the
         *     days of an outage, say. At least one besides the year is needed.
         */
        BulkFilter: {
            /** Due From */
            due_from?: string | null;
            /** Due To */
            due_to?: string | null;
            /** Duty Period Ids */
            duty_period_ids?: string[];
            /** Kinds */
            kinds?: components["schemas"]["DutyKind"][];
            /** Period */
            period?: string | null;
            /** Unit Ids */
            unit_ids?: string[];
            /** Year */
            year?: number | null;
        };
        /**
         * BulkLine
         * @description One obligation of the list. `skipped` says why it gets no more time, else null.
         */
        BulkLine: {
            /** Duty Title */
            duty_title: string;
            kind: components["schemas"]["ExtensionKind"];
            /**
             * Last Good Day
             * Format: date
             */
            last_good_day: string;
            /**
             * Obligation Id
             * Format: uuid
             */
            obligation_id: string;
            /** Period Label */
            period_label: string;
            /** Skipped */
            skipped: string | null;
            timeliness: components["schemas"]["Timeliness"];
            timeliness_after: components["schemas"]["Timeliness"];
            unit: components["schemas"]["UnitBrief"];
        };
        /**
         * CalendarRead
         * @description The caller's calendar address. `url` only in the answer that made it; afterwards it is not known any more.
         */
        CalendarRead: {
            /** Active */
            active: boolean;
            /** Created At */
            created_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Url */
            url?: string | null;
            /** Version */
            version: number;
        };
        /**
         * CallCreate
         * @description A telephone call to a unit, about one obligation or in general; one of the two ids is enough.
         */
        CallCreate: {
            /** Note */
            note?: string | null;
            /** Obligation Id */
            obligation_id?: string | null;
            outcome: components["schemas"]["CallOutcome"];
            /** Promised On */
            promised_on?: string | null;
            /** Spoke With */
            spoke_with?: string | null;
            /** Unit Id */
            unit_id?: string | null;
        };
        /**
         * CallOutcome
         * @description What came of a call.
         * @enum {string}
         */
        CallOutcome: "REACHED" | "PROMISED" | "NO_ANSWER" | "WRONG_NUMBER";
        /**
         * CallRead
         * @description A call that was made.
         */
        CallRead: {
            /**
             * Called At
             * Format: date-time
             */
            called_at: string;
            /** Called By */
            called_by: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Note */
            note: string | null;
            /** Obligation Id */
            obligation_id: string | null;
            outcome: components["schemas"]["CallOutcome"];
            /** Outcome Label */
            outcome_label: string;
            /** Promised On */
            promised_on: string | null;
            /** Spoke With */
            spoke_with: string | null;
            unit: components["schemas"]["UnitBrief"];
            /** Version */
            version: number;
        };
        /**
         * Change
         * @description What became of a field between two versions.
         * @enum {string}
         */
        Change: "ADDED" | "REMOVED" | "CHANGED";
        /**
         * ChangeKind
         * @description What became of a part.
         * @enum {string}
         */
        ChangeKind: "ADDED" | "REMOVED" | "CHANGED";
        /**
         * ChangeRead
         * @description One difference: the field and its words, what was there before and what is there now.
         */
        ChangeRead: {
            /** After */
            after: string | null;
            /** Before */
            before: string | null;
            change: components["schemas"]["Change"];
            /** Change Label */
            change_label: string;
            /** Field */
            field: string;
            /** Label */
            label: string;
        };
        /**
         * ChaseBloc
         * @description A bloc (null: units of none) with its units, the longest overdue first.
         */
        ChaseBloc: {
            /** Id */
            id: string | null;
            /** Name */
            name: string | null;
            /** Units */
            units: components["schemas"]["ChaseUnit"][];
        };
        /**
         * ChaseObligation
         * @description What a unit is chased for. `days_left` is negative when overdue.
         */
        ChaseObligation: {
            /** Days Left */
            days_left: number;
            /** Duty */
            duty: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["DutyKind"];
            /**
             * Last Good Day
             * Format: date
             */
            last_good_day: string;
            /** Overdue */
            overdue: boolean;
            /** Period */
            period: string;
            state: components["schemas"]["ObligationState"];
            /** Time Left */
            time_left: string;
            timeliness: components["schemas"]["Timeliness"];
            /** Year */
            year: number;
        };
        /**
         * ChaseRead
         * @description Who has not sent what, grouped by bloc. `more` obligations were left out when there are very many.
         */
        ChaseRead: {
            /**
             * As Of
             * Format: date-time
             */
            as_of: string;
            /** Blocs */
            blocs: components["schemas"]["ChaseBloc"][];
            /** Due Soon */
            due_soon: number;
            /** More */
            more: number;
            /** Overdue */
            overdue: number;
            /** Units */
            units: number;
        };
        /**
         * ChaseUnit
         * @description A unit with whom to call. `phones` are the numbers in its public contact, ready to be dialled.
         */
        ChaseUnit: {
            /** Contact */
            contact: string | null;
            /** Due Soon */
            due_soon: number;
            last_call: components["schemas"]["CallRead"] | null;
            /** Most Days Overdue */
            most_days_overdue: number;
            /** Obligations */
            obligations: components["schemas"]["ChaseObligation"][];
            /** Officers */
            officers: string[];
            /** Overdue */
            overdue: number;
            /** Phones */
            phones: string[];
            unit: components["schemas"]["UnitBrief"];
        };
        /**
         * ClauseRead
         * @description A paragraph of the plan.
         */
        ClauseRead: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Path */
            path: string;
            /** Position */
            position: number;
            /** Text */
            text: string;
            /** Version */
            version: number;
        };
        /**
         * ClauseUpdate
         * @description The changed fields of a clause.
         */
        ClauseUpdate: {
            /** Path */
            path?: string;
            /**
             * Position
             * @default 0
             */
            position: number;
            /** Text */
            text?: string;
        };
        /**
         * ClauseWrite
         * @description A paragraph of the plan, by its path such as III.5.
         */
        ClauseWrite: {
            /** Path */
            path: string;
            /**
             * Position
             * @default 0
             */
            position: number;
            /** Text */
            text: string;
        };
        /**
         * ClockMove
         * @description Where to: an instant (RFC 3339), or a date, which means 08:00 local.
         */
        ClockMove: {
            /** At */
            at: string;
        };
        /**
         * ClockRead
         * @description Domain time now, UTC.
         */
        ClockRead: {
            /**
             * Now
             * Format: date-time
             */
            now: string;
        };
        /**
         * CommFormRead
         * @description A form of II.2, or one of its sub-forms (`parent_code`).
         */
        CommFormRead: {
            /** Code */
            code: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Parent Code */
            parent_code: string | null;
        };
        /**
         * ConsentCreate
         * @description A consent as it was given; a minor needs the own one (from 7) and the representative's.
         */
        ConsentCreate: {
            /** File Id */
            file_id?: string | null;
            /**
             * Given On
             * Format: date
             */
            given_on: string;
            /** @default SELF */
            giver: components["schemas"]["ConsentGiver"];
            method: components["schemas"]["ConsentMethod"];
            purpose: components["schemas"]["ConsentPurpose"];
        };
        /**
         * ConsentGiver
         * @description Who gave it: the person, or the representative of a minor, collective or model.
         * @enum {string}
         */
        ConsentGiver: "SELF" | "REPRESENTATIVE";
        /**
         * ConsentMethod
         * @description How it was given.
         * @enum {string}
         */
        ConsentMethod: "PAPER" | "VERBAL" | "ONLINE";
        /**
         * ConsentPurpose
         * @description What the person agrees to.
         * @enum {string}
         */
        ConsentPurpose: "PUBLISH" | "PHOTO" | "CONSULTATION";
        /**
         * ConsentRead
         * @description A consent, live until it is withdrawn. `url` leads to the scanned paper, for those who may see it.
         */
        ConsentRead: {
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** File Id */
            file_id: string | null;
            /**
             * Given On
             * Format: date
             */
            given_on: string;
            giver: components["schemas"]["ConsentGiver"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            method: components["schemas"]["ConsentMethod"];
            purpose: components["schemas"]["ConsentPurpose"];
            state: components["schemas"]["ConsentState"];
            /** Url */
            url: string | null;
            /** Version */
            version: number;
            /** Withdrawn On */
            withdrawn_on: string | null;
            /** Withdrawn Reason */
            withdrawn_reason: string | null;
        };
        /**
         * ConsentState
         * @description A consent is live until it is withdrawn.
         * @enum {string}
         */
        ConsentState: "GIVEN" | "WITHDRAWN";
        /**
         * ContentColumn
         * @description How a form asks for one field: `min` and `max` bound a number, `max` the letters of a text or the rows too.
         *
         *     `required` is what a sending never lacks; a draft may.
         */
        ContentColumn: {
            input: components["schemas"]["Input"];
            /** Label */
            label: string;
            /** Max */
            max: number | null;
            /** Min */
            min: number | null;
            /** Name */
            name: string;
            /** Options */
            options: components["schemas"]["OptionRead"][];
            /** Required */
            required: boolean;
        };
        /**
         * ContentField
         * @description One field of the content in the words of its form: a text, or rows under their columns.
         *
         *     `field` is its path in the body, as remarks and lacks name it. `heading` stands above the first field of a part.
         */
        ContentField: {
            /** Columns */
            columns: components["schemas"]["ContentColumn"][];
            /** Field */
            field: string;
            /** Heading */
            heading: string | null;
            input: components["schemas"]["Input"];
            /** Label */
            label: string;
            /** Max */
            max: number | null;
            /** Min */
            min: number | null;
            /** Name */
            name: string;
            /** Options */
            options: components["schemas"]["OptionRead"][];
            /** Required */
            required: boolean;
            /** Row Label */
            row_label: string | null;
            /** Rows */
            rows: (string | null)[][];
            /** Text */
            text: string | null;
        };
        /**
         * ContestContent
         * @description Vận động tham gia Cuộc thi viết “Gương người tốt quanh ta” (III.1).
         */
        ContestContent: {
            /** Entries */
            entries?: number | null;
            /** Links */
            links?: components["schemas"]["Link"][];
            /** Participants */
            participants?: number | null;
            /** Summary */
            summary?: string | null;
        };
        /**
         * Correction
         * @description How much a new edition of a published article changes.
         * @enum {string}
         */
        Correction: "MINOR" | "MAJOR";
        /**
         * Count
         * @description How many things wait; `href` is the list of exactly these things, null where there is none.
         */
        Count: {
            /** Code */
            code: string;
            /** Count */
            count: number;
            /** Href */
            href: string | null;
            /** Label */
            label: string;
            /**
             * Tone
             * @enum {string}
             */
            tone: "plain" | "near" | "late";
        };
        /**
         * CountBand
         * @description So many points from this number on.
         */
        CountBand: {
            /** Min */
            min: number;
            /** Points */
            points: number;
        };
        /**
         * CountPart
         * @description One thing that is counted: so many points for each, up to a cap; or bands by the number.
         */
        "CountPart-Input": {
            /** Bands */
            bands?: components["schemas"]["CountBand"][];
            /** Cap */
            cap?: number | null;
            metric: components["schemas"]["Metric"];
            /** Points Each */
            points_each?: number | null;
        };
        /**
         * CountPart
         * @description One thing that is counted: so many points for each, up to a cap; or bands by the number.
         */
        "CountPart-Output": {
            /** Bands */
            bands: components["schemas"]["CountBand"][];
            /** Cap */
            cap: number | null;
            metric: components["schemas"]["Metric"];
            /** Points Each */
            points_each: number | null;
        };
        /**
         * CountRead
         * @description One metric on a sheet: how many, the points for them, and what was counted.
         */
        CountRead: {
            /** Evidence */
            evidence: components["schemas"]["EvidenceRead"][];
            /** Label */
            label: string;
            metric: components["schemas"]["Metric"];
            /** N */
            n: number;
            /** Points */
            points: number;
        };
        /**
         * CoverRead
         * @description The cover with links for 10 to 15 minutes, good in the caller's session only.
         */
        CoverRead: {
            /** Alt */
            alt: string;
            /** Caption */
            caption: string | null;
            /** Credit */
            credit: string | null;
            /**
             * File Id
             * Format: uuid
             */
            file_id: string;
            /** Height */
            height: number | null;
            /** Thumbnail Url */
            thumbnail_url: string | null;
            /** Url */
            url: string | null;
            /** Width */
            width: number | null;
        };
        /**
         * Criterion
         * @description One line of the sheet. `max` is the most it can give (of a PENALTY: the most it can take away).
         *
         *     `each`: the points of one case of a BONUS or PENALTY. `source` says where the criterion comes from.
         */
        "Criterion-Input": {
            /** Code */
            code: string;
            count?: components["schemas"]["thidua__scoring__content__CountRule-Input"] | null;
            /** Each */
            each?: number | null;
            kind: components["schemas"]["CriterionKind"];
            /** Max */
            max: number;
            /** Name */
            name: string;
            /** Source */
            source?: string | null;
            timeliness?: components["schemas"]["TimelinessRule-Input"] | null;
        };
        /**
         * Criterion
         * @description One line of the sheet. `max` is the most it can give (of a PENALTY: the most it can take away).
         *
         *     `each`: the points of one case of a BONUS or PENALTY. `source` says where the criterion comes from.
         */
        "Criterion-Output": {
            /** Code */
            code: string;
            count: components["schemas"]["thidua__scoring__content__CountRule-Output"] | null;
            /** Each */
            each: number | null;
            kind: components["schemas"]["CriterionKind"];
            /** Max */
            max: number;
            /** Name */
            name: string;
            /** Source */
            source: string | null;
            timeliness: components["schemas"]["TimelinessRule-Output"] | null;
        };
        /**
         * CriterionKind
         * @description How the points of a criterion come about.
         * @enum {string}
         */
        CriterionKind: "AUTO_TIMELINESS" | "AUTO_COUNT" | "MANUAL" | "BONUS" | "PENALTY";
        /**
         * CustomContent
         * @description Any other duty: what was done, with its document, pages or papers.
         */
        CustomContent: {
            /** Links */
            links?: components["schemas"]["Link"][];
            /** Number */
            number?: string | null;
            /** Quantity */
            quantity?: number | null;
            /** Signed On */
            signed_on?: string | null;
            /** Signer */
            signer?: string | null;
            /** Summary */
            summary?: string | null;
            /** Title */
            title?: string | null;
        };
        /**
         * DateLine
         * @description A day to keep in mind: a limit or an anniversary. `words` says it as an officer would.
         */
        DateLine: {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /**
             * On
             * Format: date
             */
            on: string;
            /**
             * Tone
             * @enum {string}
             */
            tone: "plain" | "near" | "late";
            /** Words */
            words: string;
        };
        /**
         * DeliveryRead
         * @description One event for one receiver, with its tries, the newest first. `message_id` is the header `webhook-id`.
         */
        DeliveryRead: {
            /** Attempts */
            attempts: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Delivered At */
            delivered_at: string | null;
            /** Event */
            event: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Message Id */
            message_id: string;
            /** Next Try At */
            next_try_at: string | null;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            state: components["schemas"]["DeliveryState"];
            /** Tries */
            tries: components["schemas"]["AttemptRead"][];
        };
        /**
         * DeliveryState
         * @description DEAD was tried for three days, or refused for good; DROPPED is not wanted any more.
         * @enum {string}
         */
        DeliveryState: "PENDING" | "DELIVERED" | "DEAD" | "DROPPED";
        /**
         * DemoRead
         * @description The demo's clock.
         */
        DemoRead: {
            /**
             * Now
             * Format: date-time
             */
            now: string;
        };
        /**
         * DifferenceRead
         * @description What changed from one version to another; nothing when `changes` is empty.
         */
        DifferenceRead: {
            /** Changes */
            changes: components["schemas"]["ChangeRead"][];
            /** From Version */
            from_version: number;
            /** To Version */
            to_version: number;
        };
        /**
         * DispatchOutcome
         * @description SKIPPED: its time had passed when a newer rule was due already, or nothing could be received any more.
         * @enum {string}
         */
        DispatchOutcome: "SENT" | "SKIPPED";
        /**
         * DispatchRead
         * @description One rule applied to one obligation: told to `recipients` people, or passed over (SKIPPED).
         */
        DispatchRead: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Duty */
            duty: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** In Words */
            in_words: string;
            kind: components["schemas"]["DutyKind"];
            /**
             * Last Good Day
             * Format: date
             */
            last_good_day: string;
            mails: components["schemas"]["MailCounts"];
            /**
             * Obligation Id
             * Format: uuid
             */
            obligation_id: string;
            /** Offset Days */
            offset_days: number;
            outcome: components["schemas"]["DispatchOutcome"];
            /** Period */
            period: string;
            /** Recipients */
            recipients: number;
            unit: components["schemas"]["UnitBrief"];
        };
        /**
         * DisputeCreate
         * @description What the unit objects to, and why; `points` is what it thinks right.
         */
        DisputeCreate: {
            /** Code */
            code: string;
            /** Points */
            points?: number | null;
            /** Reason */
            reason: string;
        };
        /**
         * DisputeRead
         * @description A dispute; `points_after` and `answer` once it is decided.
         */
        DisputeRead: {
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            /** Answer */
            answer: string | null;
            /** Code */
            code: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Criterion */
            criterion: string;
            /** Decided At */
            decided_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Points After */
            points_after: number | null;
            /** Points Before */
            points_before: number;
            /** Reason */
            reason: string;
            state: components["schemas"]["DisputeState"];
            /** Version */
            version: number;
            /** Wanted Points */
            wanted_points: number | null;
        };
        /**
         * DisputeState
         * @description Section 13, unit score: what a unit objects to.
         * @enum {string}
         */
        DisputeState: "OPEN" | "UPHELD" | "REJECTED";
        /**
         * DocumentCreate
         * @description Which document, of what; the parameters are those of the template.
         */
        DocumentCreate: {
            /**
             * Format
             * @default docx
             * @constant
             */
            format: "docx";
            /** Params */
            params?: {
                [key: string]: unknown;
            };
            /** Template */
            template: string;
        };
        /**
         * DutyChoice
         * @description A duty of the year's plan that a criterion of timeliness may name.
         */
        DutyChoice: {
            /** Clause */
            clause: string;
            /** Code */
            code: string;
            /** Periods */
            periods: number;
            /** Title */
            title: string;
        };
        /**
         * DutyCreate
         * @description A duty with its periods. `quotation` is the plan's own words in `clause`.
         */
        DutyCreate: {
            audience: components["schemas"]["Audience"];
            /** @default DUTY */
            binding: components["schemas"]["Binding"];
            /** @default ON */
            boundary: components["schemas"]["Boundary"];
            /** Clause */
            clause: string;
            /** Code */
            code: string;
            /** @default SUBJECT */
            count_rule: components["schemas"]["thidua__plans__models__CountRule"];
            /**
             * Evidence Required
             * @default false
             */
            evidence_required: boolean;
            kind: components["schemas"]["DutyKind"];
            /**
             * Min Count
             * @default 1
             */
            min_count: number;
            /** Owed When */
            owed_when?: string | null;
            /** Periods */
            periods: components["schemas"]["PeriodWrite"][];
            /** Quotation */
            quotation: string;
            /** @default NONE */
            roll: components["schemas"]["Roll"];
            /** Scored For Bloc */
            scored_for_bloc?: string | null;
            /** Title */
            title: string;
        };
        /**
         * DutyKind
         * @description What a duty asks for.
         * @enum {string}
         */
        DutyKind: "UNIT_PLAN" | "NOMINATION" | "PERIODIC_REPORT" | "INITIATIVE" | "BLOC_PLAN" | "CONTEST_MOBILISATION" | "CUSTOM";
        /**
         * DutyRead
         * @description A duty. `warnings` are for the editor: a limit rolled past the printed date, a bloc without a lead.
         *
         *     `audience_units` gives the names behind the codes that the audience includes or excludes.
         */
        DutyRead: {
            audience: components["schemas"]["Audience"];
            /** Audience Units */
            audience_units: components["schemas"]["UnitBrief"][];
            binding: components["schemas"]["Binding"];
            boundary: components["schemas"]["Boundary"];
            /** Clause */
            clause: string;
            /** Code */
            code: string;
            count_rule: components["schemas"]["thidua__plans__models__CountRule"];
            /** Details */
            details: {
                [key: string]: unknown;
            };
            /** Evidence Required */
            evidence_required: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["DutyKind"];
            /** Min Count */
            min_count: number;
            /** Owed When */
            owed_when: string | null;
            /** Periods */
            periods: components["schemas"]["thidua__plans__schemas__PeriodRead"][];
            /** Quotation */
            quotation: string;
            roll: components["schemas"]["Roll"];
            /** Scored For Bloc */
            scored_for_bloc: string | null;
            /** Title */
            title: string;
            /** Version */
            version: number;
            /** Warnings */
            warnings: string[];
        };
        /**
         * DutyUpdate
         * @description The changed fields of a duty; `periods`, when given, replaces them all (kept by label).
         */
        DutyUpdate: {
            audience?: components["schemas"]["Audience"];
            binding?: components["schemas"]["Binding"];
            boundary?: components["schemas"]["Boundary"];
            /** Clause */
            clause?: string;
            count_rule?: components["schemas"]["thidua__plans__models__CountRule"];
            /** Evidence Required */
            evidence_required?: boolean;
            kind?: components["schemas"]["DutyKind"];
            /** Min Count */
            min_count?: number;
            /** Owed When */
            owed_when?: string | null;
            /** Periods */
            periods?: components["schemas"]["PeriodWrite"][];
            /** Quotation */
            quotation?: string;
            roll?: components["schemas"]["Roll"];
            /** Scored For Bloc */
            scored_for_bloc?: string | null;
            /** Title */
            title?: string;
        };
        /**
         * EditionBrief
         * @description One edition: who saved and approved it, and what it changes in the one before.
         */
        EditionBrief: {
            /** Approved At */
            approved_at: string | null;
            approved_by: components["schemas"]["PersonBrief"] | null;
            /** Change Note */
            change_note: string | null;
            /** Is Minor Change */
            is_minor_change: boolean;
            /** Live At */
            live_at: string | null;
            /** N */
            n: number;
            /**
             * Saved At
             * Format: date-time
             */
            saved_at: string;
            saved_by: components["schemas"]["PersonBrief"] | null;
            state: components["schemas"]["EditionState"];
            /** Title */
            title: string;
        };
        /**
         * EditionRead
         * @description One edition with its text.
         */
        EditionRead: {
            /** Approved At */
            approved_at: string | null;
            approved_by: components["schemas"]["PersonBrief"] | null;
            /** Body Html */
            body_html: string;
            /** Byline */
            byline: string | null;
            /** Change Note */
            change_note: string | null;
            /** Is Minor Change */
            is_minor_change: boolean;
            /** Live At */
            live_at: string | null;
            /** N */
            n: number;
            /**
             * Saved At
             * Format: date-time
             */
            saved_at: string;
            saved_by: components["schemas"]["PersonBrief"] | null;
            /** Source */
            source: string | null;
            state: components["schemas"]["EditionState"];
            /** Summary */
            summary: string;
            /** Title */
            title: string;
        };
        /**
         * EditionState
         * @description DRAFT→EDITING→APPROVED→LIVE→SUPERSEDED; immutable from APPROVED.
         * @enum {string}
         */
        EditionState: "DRAFT" | "EDITING" | "APPROVED" | "LIVE" | "SUPERSEDED";
        /**
         * Effect
         * @description What becomes of the things of one line.
         * @enum {string}
         */
        Effect: "MOVES" | "MADE" | "STAYS" | "ENDS" | "ATTENTION";
        /**
         * EffectItem
         * @description One thing, by name.
         */
        EffectItem: {
            /** Detail */
            detail: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Label */
            label: string;
        };
        /**
         * EffectLine
         * @description What becomes of how many things. At most 100 are named, and none to whom they are no business.
         */
        EffectLine: {
            /** Code */
            code: string;
            /** Count */
            count: number;
            effect: components["schemas"]["Effect"];
            /** Items */
            items: components["schemas"]["EffectItem"][];
            /** Label */
            label: string;
        };
        /**
         * EvidenceRead
         * @description One thing that was counted.
         */
        EvidenceRead: {
            /** At */
            at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Label */
            label: string;
            /** N */
            n: number;
        };
        /**
         * ExemplarAction
         * @description The fields of an exemplar's or a consent's action.
         */
        ExemplarAction: {
            /** Note */
            note?: string | null;
        };
        /**
         * ExemplarBrief
         * @description An exemplar in a list; `nomination_state` is that of its newest nomination the caller may see.
         */
        ExemplarBrief: {
            /** Birth Year */
            birth_year: number | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            field: components["schemas"]["ExemplarField"];
            /** Honorific */
            honorific: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Minor */
            is_minor: boolean;
            kind: components["schemas"]["ExemplarKind"];
            /** Name */
            name: string;
            nomination_state: components["schemas"]["NominationState"] | null;
            state: components["schemas"]["ExemplarState"];
            /** Title */
            title: string;
            unit: components["schemas"]["UnitBrief"];
            /** Version */
            version: number;
        };
        /**
         * ExemplarCreate
         * @description A new exemplar, inside a nomination. Birth year only; 60 to 150 words of `achievement` read best.
         */
        ExemplarCreate: {
            /** Achievement */
            achievement: string;
            /** Birth Year */
            birth_year?: number | null;
            field: components["schemas"]["ExemplarField"];
            gender?: components["schemas"]["Gender"] | null;
            /** Honorific */
            honorific?: string | null;
            /**
             * Is Minor
             * @default false
             */
            is_minor: boolean;
            kind: components["schemas"]["ExemplarKind"];
            /** Lessons */
            lessons?: string | null;
            /** Movement Ids */
            movement_ids: string[];
            /** Name */
            name: string;
            /** Occupation */
            occupation?: string | null;
            /** Photos */
            photos?: components["schemas"]["PhotoWrite"][];
            /** Prior Awards */
            prior_awards?: string[];
            /** Residence */
            residence?: string | null;
            /** Results */
            results?: string | null;
            /** Title */
            title: string;
            /** Topic Codes */
            topic_codes: string[];
        };
        /**
         * ExemplarFacts
         * @description The facts about an exemplar. `is_minor` is computed from `birth_year` when that is given.
         */
        ExemplarFacts: {
            /** Achievement */
            achievement: string;
            /** Birth Year */
            birth_year: number | null;
            field: components["schemas"]["ExemplarField"];
            gender: components["schemas"]["Gender"] | null;
            /** Honorific */
            honorific: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Minor */
            is_minor: boolean;
            kind: components["schemas"]["ExemplarKind"];
            /** Lessons */
            lessons: string | null;
            /** Movement Ids */
            movement_ids: string[];
            /** Movements */
            movements: components["schemas"]["MovementBrief"][];
            /** Name */
            name: string;
            /** Occupation */
            occupation: string | null;
            /** Photos */
            photos: components["schemas"]["PhotoRead"][];
            /** Prior Awards */
            prior_awards: string[];
            /** Residence */
            residence: string | null;
            /** Results */
            results: string | null;
            /** Title */
            title: string;
            /** Topic Codes */
            topic_codes: string[];
            /** Topics */
            topics: components["schemas"]["TopicBrief"][];
        };
        /**
         * ExemplarField
         * @description Lĩnh vực.
         * @enum {string}
         */
        ExemplarField: "ECONOMY" | "CULTURE_SOCIETY" | "DEFENCE_SECURITY" | "POLITICAL_SYSTEM";
        /**
         * ExemplarKind
         * @description Cá nhân, tập thể, mô hình mới, nhân tố mới, người tốt việc tốt.
         * @enum {string}
         */
        ExemplarKind: "INDIVIDUAL" | "COLLECTIVE" | "MODEL" | "FACTOR" | "GOOD_DEED";
        /**
         * ExemplarMet
         * @description An exemplar who was there.
         */
        ExemplarMet: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * ExemplarNomination
         * @description One nomination of an exemplar, as far as the caller may see it.
         */
        ExemplarNomination: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Period */
            period: string | null;
            state: components["schemas"]["NominationState"];
            /** Submitted At */
            submitted_at: string | null;
            /** Year */
            year: number | null;
        };
        /**
         * ExemplarRead
         * @description An exemplar. `publication_reasons` says what still stands against publishing it, and its pictures.
         */
        ExemplarRead: {
            /** Achievement */
            achievement: string;
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            /** Birth Year */
            birth_year: number | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            field: components["schemas"]["ExemplarField"];
            gender: components["schemas"]["Gender"] | null;
            /** Honorific */
            honorific: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Minor */
            is_minor: boolean;
            kind: components["schemas"]["ExemplarKind"];
            /** Lessons */
            lessons: string | null;
            /** Movement Ids */
            movement_ids: string[];
            /** Movements */
            movements: components["schemas"]["MovementBrief"][];
            /** Name */
            name: string;
            /** Nominations */
            nominations: components["schemas"]["ExemplarNomination"][];
            /** Occupation */
            occupation: string | null;
            /** Photo Reasons */
            photo_reasons: string[];
            /** Photos */
            photos: components["schemas"]["PhotoRead"][];
            /** Prior Awards */
            prior_awards: string[];
            /** Publication Reasons */
            publication_reasons: string[];
            /** Residence */
            residence: string | null;
            /** Results */
            results: string | null;
            /** Slug */
            slug: string;
            state: components["schemas"]["ExemplarState"];
            /** Suspended At */
            suspended_at: string | null;
            /** Suspended Reason */
            suspended_reason: string | null;
            /** Title */
            title: string;
            /** Topic Codes */
            topic_codes: string[];
            /** Topics */
            topics: components["schemas"]["TopicBrief"][];
            unit: components["schemas"]["UnitBrief"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * ExemplarRef
         * @description An exemplar an article speaks of.
         */
        ExemplarRef: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["ExemplarKind"];
            /** Name */
            name: string;
            /** Title */
            title: string;
        };
        /**
         * ExemplarState
         * @description Whether communication about the exemplar is suspended (tạm dừng tuyên truyền).
         * @enum {string}
         */
        ExemplarState: "ACTIVE" | "SUSPENDED";
        /**
         * ExemplarUpdate
         * @description The changed facts of an exemplar; lists are replaced whole.
         */
        ExemplarUpdate: {
            /** Achievement */
            achievement?: string;
            /** Birth Year */
            birth_year?: number | null;
            field?: components["schemas"]["ExemplarField"];
            gender?: components["schemas"]["Gender"] | null;
            /** Honorific */
            honorific?: string | null;
            /** Is Minor */
            is_minor?: boolean;
            kind?: components["schemas"]["ExemplarKind"];
            /** Lessons */
            lessons?: string | null;
            /** Movement Ids */
            movement_ids?: string[];
            /** Name */
            name?: string;
            /** Occupation */
            occupation?: string | null;
            /** Photos */
            photos?: components["schemas"]["PhotoWrite"][];
            /** Prior Awards */
            prior_awards?: string[];
            /** Residence */
            residence?: string | null;
            /** Results */
            results?: string | null;
            /** Title */
            title?: string;
            /** Topic Codes */
            topic_codes?: string[];
        };
        /**
         * ExtensionAction
         * @description What grant, refuse and withdraw take.
         */
        ExtensionAction: {
            /** Note */
            note?: string | null;
            scoring_effect?: components["schemas"]["ScoringEffect"] | null;
        };
        /**
         * ExtensionCreate
         * @description More time: asked by the unit, or given at once by Home Affairs. `new_due_on` is a local date, inclusive.
         */
        ExtensionCreate: {
            /** Document */
            document?: string | null;
            /**
             * New Due On
             * Format: date
             */
            new_due_on: string;
            /** Reason */
            reason: string;
            scoring_effect?: components["schemas"]["ScoringEffect"] | null;
        };
        /**
         * ExtensionDoor
         * @description Whether the caller may ask for or give more time here, and whether a request waits.
         */
        ExtensionDoor: {
            /** Can Grant */
            can_grant: boolean;
            /** Can Request */
            can_request: boolean;
            /** Requested */
            requested: boolean;
        };
        /**
         * ExtensionKind
         * @description Whether an extension was given before the date or after it had passed.
         * @enum {string}
         */
        ExtensionKind: "BEFORE" | "AFTER_FACT";
        /**
         * ExtensionRead
         * @description An extension; `kind` says whether it was given before the date or after it had passed.
         */
        ExtensionRead: {
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Document */
            document: string | null;
            /**
             * Due Before
             * Format: date-time
             */
            due_before: string;
            /** Granted At */
            granted_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** In Words */
            in_words: string;
            kind: components["schemas"]["ExtensionKind"];
            /**
             * New Due On
             * Format: date
             */
            new_due_on: string;
            /**
             * Obligation Id
             * Format: uuid
             */
            obligation_id: string;
            /** Reason */
            reason: string;
            scoring_effect: components["schemas"]["ScoringEffect"];
            state: components["schemas"]["ExtensionState"];
            unit: components["schemas"]["UnitBrief"];
            /** Version */
            version: number;
        };
        /**
         * ExtensionState
         * @description Section 13, extension.
         * @enum {string}
         */
        ExtensionState: "REQUESTED" | "GRANTED" | "REFUSED" | "WITHDRAWN";
        /**
         * FieldChange
         * @description One field in words on both sides; null where there is nothing. `name` is unique in its part.
         */
        FieldChange: {
            /** After */
            after: string | null;
            /** Before */
            before: string | null;
            /** Label */
            label: string;
            /** Name */
            name: string;
        };
        /**
         * FieldRead
         * @description One field of an action; `options` only where there is a fixed list to choose from.
         */
        FieldRead: {
            /** Kind */
            kind: string;
            /** Label */
            label: string;
            /** Name */
            name: string;
            /** Options */
            options?: components["schemas"]["OptionRead"][] | null;
            /** Required */
            required: boolean;
        };
        /**
         * Figure
         * @description One figure of the report's table.
         */
        Figure: {
            /** Name */
            name?: string | null;
            /** Note */
            note?: string | null;
            /** Quantity */
            quantity?: number | null;
            /** Unit */
            unit?: string | null;
        };
        /**
         * FileLink
         * @description A file as other objects carry it. Links are signed for 10 to 15 minutes and bound to the caller's session.
         */
        FileLink: {
            /** Height */
            height: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Media Type */
            media_type: string;
            /** Name */
            name: string;
            /** Size */
            size: number;
            /** Thumbnail Url */
            thumbnail_url: string | null;
            /** Url */
            url: string | null;
            /** Width */
            width: number | null;
        };
        /**
         * FileRead
         * @description One upload, as its uploader gets it back.
         */
        FileRead: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Height */
            height: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Media Type */
            media_type: string;
            /** Name */
            name: string;
            /** Size */
            size: number;
            /** Thumbnail Url */
            thumbnail_url: string | null;
            /** Url */
            url: string | null;
            /** Width */
            width: number | null;
        };
        /**
         * FormerName
         * @description A name a unit bore up to and including `valid_to`.
         */
        FormerName: {
            /** Name */
            name: string;
            /** Short Name */
            short_name: string | null;
            /**
             * Valid To
             * Format: date
             */
            valid_to: string;
        };
        /**
         * Found
         * @description One thing: `href` reads it from the API; `state` is null for what has none, `unit` for what belongs to none.
         */
        Found: {
            /** Href */
            href: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["FoundKind"];
            /** State */
            state: string | null;
            /** Title */
            title: string;
            unit: components["schemas"]["UnitBrief"] | null;
        };
        /**
         * FoundKind
         * @description What can be found; the codes are those of links and of file owners.
         * @enum {string}
         */
        FoundKind: "nomination" | "exemplar" | "submission" | "article" | "activity" | "initiative" | "movement" | "unit" | "user";
        /**
         * FromExemplar
         * @description Which exemplar to write about; the draft is filled from its facts.
         */
        FromExemplar: {
            /**
             * Exemplar Id
             * Format: uuid
             */
            exemplar_id: string;
            /** @default PORTRAIT */
            kind: components["schemas"]["ArticleKind"];
        };
        /**
         * Gender
         * @description Nam, nữ.
         * @enum {string}
         */
        Gender: "MALE" | "FEMALE";
        /**
         * GivenRead
         * @description What stands in one column of a line; `given` says that it was given there, not taken over from before.
         */
        GivenRead: {
            /** Given */
            given: boolean;
            /** Note */
            note: string | null;
            /** Points */
            points: number | null;
        };
        /**
         * Group
         * @description Criteria under one heading.
         */
        "Group-Input": {
            /** Code */
            code: string;
            /** Criteria */
            criteria?: components["schemas"]["Criterion-Input"][];
            /** Name */
            name: string;
        };
        /**
         * Group
         * @description Criteria under one heading.
         */
        "Group-Output": {
            /** Code */
            code: string;
            /** Criteria */
            criteria: components["schemas"]["Criterion-Output"][];
            /** Name */
            name: string;
        };
        /**
         * GroupRead
         * @description The heading of some lines and what they add up to.
         */
        GroupRead: {
            /** Code */
            code: string;
            /** Max */
            max: number;
            /** Name */
            name: string;
            /** Points */
            points: number;
        };
        /**
         * HeldRole
         * @description A role in force today.
         */
        HeldRole: {
            /** Is Lead */
            is_lead: boolean;
            role: components["schemas"]["Role"];
        };
        /**
         * HistoryRead
         * @description One step. `details` holds the remarks per field of a return and the like.
         */
        HistoryRead: {
            /** Action */
            action: string;
            /** Actor Name */
            actor_name: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Details */
            details: {
                [key: string]: unknown;
            };
            /** From State */
            from_state: string | null;
            /** Label */
            label: string;
            /** Note */
            note: string | null;
            /** To State */
            to_state: string | null;
        };
        /**
         * HolidayCreate
         * @description A holiday, or a weekend day that is worked (WORKDAY).
         */
        HolidayCreate: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /** @default HOLIDAY */
            kind: components["schemas"]["HolidayKind"];
            /** Name */
            name?: string | null;
        };
        /**
         * HolidayKind
         * @description Viet Nam swaps working days, so both kinds are needed.
         * @enum {string}
         */
        HolidayKind: "HOLIDAY" | "WORKDAY";
        /**
         * HolidayProposal
         * @description The days of a year that are not listed yet.
         */
        HolidayProposal: {
            /** Days */
            days: components["schemas"]["ProposedDay"][];
            /** Year */
            year: number;
        };
        /**
         * HolidayRead
         * @description A day that departs from the week.
         */
        HolidayRead: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["HolidayKind"];
            /** Name */
            name: string | null;
            /** Version */
            version: number;
        };
        /**
         * HolidayYear
         * @description The year whose days are taken over.
         */
        HolidayYear: {
            /** Year */
            year: number;
        };
        /**
         * InitiativeContent
         * @description Hoạt động giới thiệu, phổ biến sáng kiến, kinh nghiệm, giải pháp (III.5).
         */
        InitiativeContent: {
            /** Form */
            form?: string | null;
            /** Held On */
            held_on?: string | null;
            /** Links */
            links?: components["schemas"]["Link"][];
            /** Participants */
            participants?: number | null;
            /** People */
            people?: components["schemas"]["Presenter"][];
            /** Place */
            place?: string | null;
            /** Results */
            results?: string | null;
            /** Title */
            title?: string | null;
        };
        /**
         * InitiativeCreate
         * @description An initiative of the caller's unit; one that a district or province recognised names the decision.
         */
        InitiativeCreate: {
            /** Authors */
            authors: components["schemas"]["PersonWrite"][];
            /** Decision */
            decision?: string | null;
            level: components["schemas"]["InitiativeLevel"];
            /** Summary */
            summary?: string | null;
            /** Title */
            title: string;
        };
        /**
         * InitiativeLevel
         * @description Which level recognised an initiative; the duty of III.5 counts from the district on.
         * @enum {string}
         */
        InitiativeLevel: "UNIT" | "DISTRICT" | "PROVINCE";
        /**
         * InitiativeRead
         * @description An initiative; `can_edit` for who may change it.
         */
        InitiativeRead: {
            /** Authors */
            authors: components["schemas"]["PersonRead"][];
            /** Can Edit */
            can_edit: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Decision */
            decision: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            level: components["schemas"]["InitiativeLevel"];
            /** Summary */
            summary: string | null;
            /** Title */
            title: string;
            unit: components["schemas"]["UnitBrief"];
            /** Version */
            version: number;
        };
        /**
         * InitiativeUpdate
         * @description The changed fields; authors are replaced whole.
         */
        InitiativeUpdate: {
            /** Authors */
            authors?: components["schemas"]["PersonWrite"][];
            /** Decision */
            decision?: string | null;
            level?: components["schemas"]["InitiativeLevel"];
            /** Summary */
            summary?: string | null;
            /** Title */
            title?: string;
        };
        /**
         * Input
         * @description How a field is asked for.
         * @enum {string}
         */
        Input: "LINE" | "TEXT" | "DATE" | "NUMBER" | "CHOICE" | "URL" | "UNIT" | "ROWS";
        /**
         * LackRead
         * @description One thing that must be put right before the draft can be sent.
         */
        LackRead: {
            /** Field */
            field: string;
            /** Message */
            message: string;
        };
        /**
         * LastRun
         * @description The newest run: what it sent and what it recorded as passed over; unfinished while a worker is at it.
         */
        LastRun: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Finished At */
            finished_at: string | null;
            /** Sent */
            sent: number;
            /** Skipped */
            skipped: number;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
        };
        /**
         * LateBand
         * @description So many points up to so many days late; 0 days is on time, null has no limit.
         */
        "LateBand-Input": {
            /** Late Days Max */
            late_days_max?: number | null;
            /** Points */
            points: number;
        };
        /**
         * LateBand
         * @description So many points up to so many days late; 0 days is on time, null has no limit.
         */
        "LateBand-Output": {
            /** Late Days Max */
            late_days_max: number | null;
            /** Points */
            points: number;
        };
        /**
         * Level
         * @description Which level recognised an initiative; only these count (III.5).
         * @enum {string}
         */
        Level: "DISTRICT" | "PROVINCE";
        /**
         * LineRead
         * @description One criterion of a sheet with its columns, and how the system has reckoned it where it does.
         *
         *     Points of a PENALTY are positive numbers that are taken away. `step` and `max` are for what people give. `changed`
         *     tells of a locked sheet that the points would be others now; `points` is what counts.
         */
        LineRead: {
            bloc: components["schemas"]["GivenRead"];
            /** Changed */
            changed: string | null;
            /** Clause */
            clause: string | null;
            /** Code */
            code: string;
            /** Counts */
            counts: components["schemas"]["CountRead"][];
            /** Disputed */
            disputed: boolean;
            /** Expected */
            expected: number;
            /** Group */
            group: string;
            kind: components["schemas"]["CriterionKind"];
            /** Max */
            max: number;
            /** Name */
            name: string;
            own: components["schemas"]["GivenRead"];
            /** Periods */
            periods: components["schemas"]["thidua__scoring__schemas__PeriodRead"][];
            /** Points */
            points: number;
            /** Quotation */
            quotation: string | null;
            /** Rule */
            rule: string | null;
            /** Source */
            source: string | null;
            /** Step */
            step: number;
            verified: components["schemas"]["GivenRead"];
        };
        /**
         * LinesUpdate
         * @description The lines to change in one column; others stay.
         */
        LinesUpdate: {
            /** Lines */
            lines: components["schemas"]["LineWrite"][];
        };
        /**
         * LineWrite
         * @description The points of one criterion; null takes them back. What differs from the column before needs a note.
         */
        LineWrite: {
            /** Code */
            code: string;
            /** Note */
            note?: string | null;
            /** Points */
            points?: number | null;
        };
        /**
         * Link
         * @description A page that shows the work.
         */
        Link: {
            /** Label */
            label?: string | null;
            /** Url */
            url?: string | null;
        };
        /**
         * Live
         * @description The process answers.
         */
        Live: {
            /**
             * Status
             * @default ok
             */
            status: string;
        };
        /**
         * LoginCreate
         * @description User name and password; the code of the authenticator app or a recovery code once TOTP is on.
         */
        LoginCreate: {
            /** Password */
            password: string;
            /** Totp */
            totp?: string | null;
            /** Username */
            username: string;
        };
        /**
         * LoginRead
         * @description A bearer token good for `expires_in` seconds. What is due first limits the account until it is done.
         */
        LoginRead: {
            /** Access Token */
            access_token: string;
            /** Expires In */
            expires_in: number;
            /** Must Change Password */
            must_change_password: boolean;
            /** Must Enrol Totp */
            must_enrol_totp: boolean;
            /**
             * Token Type
             * @default bearer
             * @constant
             */
            token_type: "bearer";
            user: components["schemas"]["UserBrief"];
        };
        /**
         * MailCounts
         * @description What became of the mails that a reminder went into; all 0 where nobody takes mail.
         */
        MailCounts: {
            /** Failed */
            failed: number;
            /** Sent */
            sent: number;
            /** Waiting */
            waiting: number;
        };
        /**
         * MailMode
         * @description How a person wants mail: as things happen, once a day, or not at all.
         * @enum {string}
         */
        MailMode: "IMMEDIATE" | "DAILY" | "OFF";
        /**
         * MailRead
         * @description A mail as the administrator sees it: to whom and what became of it, never what it says.
         */
        MailRead: {
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            /** Address */
            address: string;
            /** Attempts */
            attempts: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Last Error */
            last_error: string | null;
            /** Sent At */
            sent_at: string | null;
            state: components["schemas"]["MailState"];
            /** Username */
            username: string;
            /** Version */
            version: number;
        };
        /**
         * MailState
         * @description QUEUED waits or is tried again, FAILED is the dead letter, DROPPED had nothing left to say.
         * @enum {string}
         */
        MailState: "QUEUED" | "SENT" | "FAILED" | "DROPPED";
        /**
         * MatrixCell
         * @description Where one unit stands in one period. A REQUEST is shown and counts in no rate.
         */
        MatrixCell: {
            binding: components["schemas"]["Binding"];
            /** Days Late */
            days_late: number;
            /**
             * Obligation Id
             * Format: uuid
             */
            obligation_id: string;
            /** Overdue */
            overdue: boolean;
            /**
             * Period Id
             * Format: uuid
             */
            period_id: string;
            state: components["schemas"]["ObligationState"];
            timeliness: components["schemas"]["Timeliness"];
        };
        /**
         * MatrixPeriod
         * @description A column: one period of one duty, with its rate over the units.
         */
        MatrixPeriod: {
            /**
             * Due Before
             * Format: date-time
             */
            due_before: string;
            /** Duty */
            duty: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Label */
            label: string;
            /**
             * Last Good Day
             * Format: date
             */
            last_good_day: string;
            rate: components["schemas"]["Rate"];
        };
        /**
         * MatrixRow
         * @description A unit (for bloc duties: the bloc it leads) with its cells and its rate.
         */
        MatrixRow: {
            /** Bloc */
            bloc: string | null;
            /** Cells */
            cells: components["schemas"]["MatrixCell"][];
            rate: components["schemas"]["Rate"];
            unit: components["schemas"]["UnitBrief"];
        };
        /**
         * MemberWrite
         * @description One member of a bloc.
         */
        MemberWrite: {
            /**
             * Is Lead
             * @default false
             */
            is_lead: boolean;
            /**
             * Unit Id
             * Format: uuid
             */
            unit_id: string;
        };
        /**
         * MeRead
         * @description Who is signed in, for greeting and navigation; what he may do with a thing that thing's `actions` say.
         */
        MeRead: {
            /** Abilities */
            abilities: string[];
            demo: components["schemas"]["DemoRead"] | null;
            /** Roles */
            roles: components["schemas"]["HeldRole"][];
            unit: components["schemas"]["UnitBrief"];
            /** Unread Notifications */
            unread_notifications: number;
            user: components["schemas"]["MeUser"];
            /** Version */
            version: number;
        };
        /**
         * Metric
         * @description What the system can count of a unit in a year.
         * @enum {string}
         */
        Metric: "EXEMPLAR_PUBLISHED" | "EXEMPLAR_REFERRED" | "ARTICLE_PUBLISHED" | "INITIATIVE_PRESENTER";
        /**
         * MetricChoice
         * @description Something the system can count.
         */
        MetricChoice: {
            /** Label */
            label: string;
            metric: components["schemas"]["Metric"];
        };
        /**
         * MeUser
         * @description Oneself.
         */
        MeUser: {
            /** Email */
            email: string | null;
            /** Full Name */
            full_name: string;
            /** Has Totp */
            has_totp: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Must Change Password */
            must_change_password: boolean;
            /** Must Enrol Totp */
            must_enrol_totp: boolean;
            /** Recovery Codes Left */
            recovery_codes_left: number;
            /** Username */
            username: string;
        };
        /**
         * MovementBrief
         * @description A movement inside other answers.
         */
        MovementBrief: {
            /** Code */
            code: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * MovementCreate
         * @description A new movement. A unit launches its own: `launched_by_id` and `is_priority` are for Home Affairs to give.
         */
        MovementCreate: {
            /** Code */
            code: string;
            /** Ends On */
            ends_on?: string | null;
            /**
             * Is Priority
             * @default false
             */
            is_priority: boolean;
            /** @default MOVEMENT */
            kind: components["schemas"]["MovementKind"];
            /** Launched By Id */
            launched_by_id?: string | null;
            /** Linked Codes */
            linked_codes?: string[];
            /** Name */
            name: string;
            /** National Name */
            national_name?: string | null;
            /** Results */
            results?: string | null;
            /** Starts On */
            starts_on?: string | null;
        };
        /**
         * MovementKind
         * @description Phong trào thi đua, or cuộc vận động linked to one.
         * @enum {string}
         */
        MovementKind: "MOVEMENT" | "CAMPAIGN";
        /**
         * MovementRead
         * @description A movement or campaign. `linked_codes` are campaigns carried out together with it.
         */
        MovementRead: {
            /** Can Edit */
            can_edit: boolean;
            /** Code */
            code: string;
            /** Ends On */
            ends_on: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Priority */
            is_priority: boolean;
            kind: components["schemas"]["MovementKind"];
            launched_by: components["schemas"]["UnitBrief"] | null;
            /** Linked Codes */
            linked_codes: string[];
            /** Name */
            name: string;
            /** National Name */
            national_name: string | null;
            /** Results */
            results: string | null;
            /** Starts On */
            starts_on: string | null;
            /** Version */
            version: number;
        };
        /**
         * MovementRef
         * @description A movement inside an article.
         */
        MovementRef: {
            /** Code */
            code: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * MovementUpdate
         * @description The changed fields of a movement; its code never changes, links lead to it.
         */
        MovementUpdate: {
            /** Ends On */
            ends_on?: string | null;
            /** Is Priority */
            is_priority?: boolean;
            kind?: components["schemas"]["MovementKind"];
            /** Launched By Id */
            launched_by_id?: string | null;
            /** Linked Codes */
            linked_codes?: string[];
            /** Name */
            name?: string;
            /** National Name */
            national_name?: string | null;
            /** Results */
            results?: string | null;
            /** Starts On */
            starts_on?: string | null;
        };
        /**
         * NewsLine
         * @description Something published lately.
         */
        NewsLine: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Title */
            title: string;
        };
        /**
         * NextStep
         * @description The one step to offer: `kind` is nomination or submission, `id` which (null for CREATE).
         */
        NextStep: {
            /** Id */
            id: string | null;
            /** Kind */
            kind: string;
            /** Label */
            label: string;
            name: components["schemas"]["StepName"];
        };
        /**
         * NilReturnContent
         * @description Báo cáo không có điển hình trong kỳ (rule 7).
         */
        NilReturnContent: {
            /** Reason */
            reason?: string | null;
        };
        /**
         * NoFields
         * @description An action without fields.
         */
        NoFields: Record<string, never>;
        /**
         * NominatedBrief
         * @description The exemplar of a nomination in a list.
         */
        NominatedBrief: {
            field: components["schemas"]["ExemplarField"];
            /** Honorific */
            honorific: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["ExemplarKind"];
            /** Name */
            name: string;
            /** Title */
            title: string;
        };
        /**
         * NominationAction
         * @description The fields of a nomination's actions; which action takes which, `actions` says.
         */
        NominationAction: {
            /** Note */
            note?: string | null;
            /** Remarks */
            remarks?: components["schemas"]["Remark"][] | null;
            /** Resubmit Due */
            resubmit_due?: string | null;
        };
        /**
         * NominationBrief
         * @description A nomination in a list.
         */
        NominationBrief: {
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            exemplar: components["schemas"]["NominatedBrief"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Note */
            note: string | null;
            obligation: components["schemas"]["ObligationBrief"] | null;
            receipt: components["schemas"]["ReceiptRead"] | null;
            /** Remarks */
            remarks: components["schemas"]["RemarkRead"][];
            /** Resubmit Before */
            resubmit_before: string | null;
            /** Resubmit Due */
            resubmit_due: string | null;
            state: components["schemas"]["NominationState"];
            /** Submitted At */
            submitted_at: string | null;
            taken_by: components["schemas"]["PersonBrief"] | null;
            unit: components["schemas"]["UnitBrief"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * NominationChoice
         * @description Where a nomination sent now would count (rule 8), why, and the choice there is.
         */
        NominationChoice: {
            /** Obligation Id */
            obligation_id: string | null;
            /** Options */
            options: components["schemas"]["PeriodOption"][];
            /** Reason */
            reason: string;
        };
        /**
         * NominationCreate
         * @description A draft about a new exemplar (`exemplar`) or one the unit has already (`exemplar_id`), exactly one of them.
         *
         *     Without `duty_period_id` the server picks the period when it is sent. `composed_at` is the phone's own time,
         *     shown and never decisive. `on_behalf_of`: the unit whose paper file Home Affairs enters.
         */
        NominationCreate: {
            /** Composed At */
            composed_at?: string | null;
            /** Duty Period Id */
            duty_period_id?: string | null;
            exemplar?: components["schemas"]["ExemplarCreate"] | null;
            /** Exemplar Id */
            exemplar_id?: string | null;
            /** On Behalf Of */
            on_behalf_of?: string | null;
        };
        /**
         * NominationRead
         * @description A nomination. `choice` is for the officer of a draft: the periods it may be sent for, and the one picked.
         *
         *     `resubmit_default` is for the reviewer: the last local day to answer a return made now without a date of its own.
         */
        NominationRead: {
            /** Achievement Words */
            achievement_words: number;
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            choice: components["schemas"]["NominationChoice"] | null;
            /** Composed At */
            composed_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Duty Period Id */
            duty_period_id: string | null;
            exemplar: components["schemas"]["ExemplarFacts"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Note */
            note: string | null;
            obligation: components["schemas"]["ObligationBrief"] | null;
            receipt: components["schemas"]["ReceiptRead"] | null;
            /** Remarks */
            remarks: components["schemas"]["RemarkRead"][];
            /** Resubmit Before */
            resubmit_before: string | null;
            /** Resubmit Default */
            resubmit_default: string | null;
            /** Resubmit Due */
            resubmit_due: string | null;
            /** Similar */
            similar: components["schemas"]["SimilarExemplar"][];
            state: components["schemas"]["NominationState"];
            /** Submitted At */
            submitted_at: string | null;
            taken_by: components["schemas"]["PersonBrief"] | null;
            unit: components["schemas"]["UnitBrief"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
            /** Version Count */
            version_count: number;
        };
        /**
         * NominationState
         * @description Section 13, nomination.
         * @enum {string}
         */
        NominationState: "DRAFT" | "SUBMITTED" | "IN_REVIEW" | "RETURNED" | "ELIGIBLE" | "INELIGIBLE" | "VOIDED" | "WITHDRAWN" | "SHORTLISTED" | "SELECTED" | "NOT_SELECTED" | "REFERRED" | "PROVINCE_ACCEPTED" | "PROVINCE_DECLINED";
        /**
         * NominationUpdate
         * @description The changed facts; `duty_period_id` null lets the server pick again.
         */
        NominationUpdate: {
            /** Composed At */
            composed_at?: string | null;
            /** Duty Period Id */
            duty_period_id?: string | null;
            exemplar?: components["schemas"]["ExemplarUpdate"] | null;
        };
        /**
         * NoteBody
         * @description An action on an account; a note is optional.
         */
        NoteBody: {
            /** Note */
            note?: string | null;
        };
        /**
         * NotificationKind
         * @description What happened.
         * @enum {string}
         */
        NotificationKind: "REMINDER" | "RESUBMIT_REMINDER" | "OVERDUE_DIGEST" | "PLAN_ISSUED" | "PLAN_AMENDED" | "DATE_MOVED" | "NOMINATION_RETURNED" | "NOMINATION_ELIGIBLE" | "NOMINATION_INELIGIBLE" | "NOMINATION_VOIDED" | "SUBMISSION_RETURNED" | "SUBMISSION_ACCEPTED" | "SUBMISSION_REJECTED" | "SUBMISSION_VOIDED" | "EXTENSION_REQUESTED" | "EXTENSION_GRANTED" | "EXTENSION_REFUSED" | "OBLIGATION_WAIVED" | "OBLIGATION_CANCELLED" | "ARTICLE_RETURNED" | "ARTICLE_BLOCKED" | "ARTICLE_PUBLISHED" | "SCHEME_IN_FORCE" | "SCORE_SENT" | "SCORE_PUBLISHED" | "SCORE_LOCKED" | "SCORE_UNLOCKED" | "SCORE_DISPUTED" | "DISPUTE_UPHELD" | "DISPUTE_REJECTED";
        /**
         * NotificationLink
         * @description The object a notification is about; `id` is null for a list (chase).
         */
        NotificationLink: {
            /** Id */
            id: string | null;
            /** Kind */
            kind: string;
        };
        /**
         * NotificationRead
         * @description One thing the caller was told. `about` names the record, `note` is the remark as it was written.
         */
        NotificationRead: {
            /** About */
            about: string | null;
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["NotificationKind"];
            link: components["schemas"]["NotificationLink"] | null;
            /** Note */
            note: string | null;
            /** Read At */
            read_at: string | null;
            state: components["schemas"]["NotificationState"];
            /** Text */
            text: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /**
         * NotificationState
         * @description Whether its reader has seen it.
         * @enum {string}
         */
        NotificationState: "UNREAD" | "READ";
        /**
         * ObligationAction
         * @description The reason of waive and cancel.
         */
        ObligationAction: {
            /** Note */
            note?: string | null;
        };
        /**
         * ObligationBrief
         * @description An obligation inside other answers. `due_before` is the effective limit; `days_left` is negative after it.
         */
        ObligationBrief: {
            /** Days Late */
            days_late: number;
            /** Days Left */
            days_left: number;
            /**
             * Due Before
             * Format: date-time
             */
            due_before: string;
            /**
             * Duty Period Id
             * Format: uuid
             */
            duty_period_id: string;
            /** Duty Title */
            duty_title: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** In Words */
            in_words: string;
            /** Period Label */
            period_label: string;
            state: components["schemas"]["ObligationState"];
            /** Time Left */
            time_left: string;
            timeliness: components["schemas"]["Timeliness"];
            /** Year */
            year: number;
        };
        /**
         * ObligationRead
         * @description What one unit owes for one period, judged by the deadline engine at this moment.
         *
         *     `reasons` explains the verdict, `in_words` the limit ("Nộp đến hết ngày 19/3/2022 (thứ Bảy)"), `time_left` what
         *     remains; `days_left` is negative after the limit. `partial` and `overdue` are derived. `bloc` names the bloc it
         *     is owed for. `papers` are what was made for it, oldest first, `next` what the caller does next, `can_report_nil`
         *     whether a submission for it would say that there is no exemplar this time, `can_enter_paper` whether the office
         *     may enter what the unit gave on paper.
         */
        ObligationRead: {
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            binding: components["schemas"]["Binding"];
            /** Bloc */
            bloc: string | null;
            /** Can Enter Paper */
            can_enter_paper: boolean;
            /** Can Report Nil */
            can_report_nil: boolean;
            /** Count */
            count: number;
            /** Days Late */
            days_late: number;
            /** Days Left */
            days_left: number;
            duty: components["schemas"]["OwedDuty"];
            /**
             * Effective Due Before
             * Format: date-time
             */
            effective_due_before: string;
            /**
             * Effective Last Good Day
             * Format: date
             */
            effective_last_good_day: string;
            extension: components["schemas"]["ExtensionDoor"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** In Words */
            in_words: string;
            /** Min Count */
            min_count: number;
            next: components["schemas"]["NextStep"] | null;
            /** Overdue */
            overdue: boolean;
            /** Papers */
            papers: components["schemas"]["PaperRef"][];
            /** Partial */
            partial: boolean;
            period: components["schemas"]["OwedPeriod"];
            /** Reasons */
            reasons: string[];
            /** Resubmit Before */
            resubmit_before: string | null;
            state: components["schemas"]["ObligationState"];
            /** Time Left */
            time_left: string;
            timeliness: components["schemas"]["Timeliness"];
            unit: components["schemas"]["UnitBrief"];
            /** Version */
            version: number;
            /** Year */
            year: number;
        };
        /**
         * ObligationState
         * @description Where an obligation stands. OVERDUE and PARTIAL are derived, so they are not here.
         * @enum {string}
         */
        ObligationState: "PENDING" | "SUBMITTED" | "RETURNED" | "ACCEPTED" | "WAIVED" | "CANCELLED" | "SUCCEEDED";
        /**
         * OptionRead
         * @description One value of a field that has a fixed list.
         */
        OptionRead: {
            /** Label */
            label: string;
            /** Value */
            value: string;
        };
        /**
         * Outcome
         * @description What became of one period of a duty, as far as points go.
         * @enum {string}
         */
        Outcome: "EARNED" | "AWAITED" | "REJECTED" | "NOT_DUE" | "MISSING" | "EXCUSED" | "NOT_OWED" | "PASSED_ON";
        /**
         * OutlookLine
         * @description On one day one rule reminds of one duty: of so many units, as things stand.
         */
        OutlookLine: {
            /** Duty */
            duty: string;
            /** In Words */
            in_words: string;
            kind: components["schemas"]["DutyKind"];
            /**
             * Last Good Day
             * Format: date
             */
            last_good_day: string;
            /** Offset Days */
            offset_days: number;
            /**
             * On
             * Format: date
             */
            on: string;
            /** Period */
            period: string;
            /**
             * Rule Id
             * Format: uuid
             */
            rule_id: string;
            /** Units */
            units: number;
        };
        /**
         * OutlookRead
         * @description When the next run is and what the runs up to `until` will say if nothing is sent meanwhile.
         *
         *     What was returned has a series of its own and is not counted here.
         */
        OutlookRead: {
            last_run: components["schemas"]["LastRun"] | null;
            /** Lines */
            lines: components["schemas"]["OutlookLine"][];
            /**
             * Next Run At
             * Format: date-time
             */
            next_run_at: string;
            /**
             * Until
             * Format: date
             */
            until: string;
        };
        /**
         * Overlap
         * @description How long the secret before still signs, too.
         * @enum {string}
         */
        Overlap: "DAY" | "NONE";
        /**
         * OverviewRead
         * @description Việc cần làm: counts that are links, then dates, then news; the quarters for those who oversee others.
         */
        OverviewRead: {
            /**
             * As Of
             * Format: date-time
             */
            as_of: string;
            /** Counts */
            counts: components["schemas"]["Count"][];
            /** Dates */
            dates: components["schemas"]["DateLine"][];
            /** News */
            news: components["schemas"]["NewsLine"][];
            /** Quarters */
            quarters: components["schemas"]["QuarterLine"][];
        };
        /**
         * OwedDuty
         * @description The duty an obligation comes from, with the plan's own words.
         */
        OwedDuty: {
            /** Clause */
            clause: string;
            /** Code */
            code: string;
            /** Evidence Required */
            evidence_required: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["DutyKind"];
            /** Quotation */
            quotation: string;
            /** Title */
            title: string;
        };
        /**
         * OwedPeriod
         * @description The period as the plan printed it, and the limits that follow. Dates are local, instants UTC.
         */
        OwedPeriod: {
            boundary: components["schemas"]["Boundary"];
            /** Date In Plan */
            date_in_plan: boolean;
            /** Date Note */
            date_note: string | null;
            /**
             * Due Before
             * Format: date-time
             */
            due_before: string;
            /** Hard Close At */
            hard_close_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Label */
            label: string;
            /**
             * Last Good Day
             * Format: date
             */
            last_good_day: string;
            /**
             * Nominal Due On
             * Format: date
             */
            nominal_due_on: string;
            /**
             * Opens At
             * Format: date-time
             */
            opens_at: string;
        };
        /** Page[ActivityBrief] */
        Page_ActivityBrief_: {
            /** Items */
            items: components["schemas"]["ActivityBrief"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[AnniversaryRead] */
        Page_AnniversaryRead_: {
            /** Items */
            items: components["schemas"]["AnniversaryRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[ApiClientRead] */
        Page_ApiClientRead_: {
            /** Items */
            items: components["schemas"]["ApiClientRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[ArticleBrief] */
        Page_ArticleBrief_: {
            /** Items */
            items: components["schemas"]["ArticleBrief"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[AuditEventRead] */
        Page_AuditEventRead_: {
            /** Items */
            items: components["schemas"]["AuditEventRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[BlocRead] */
        Page_BlocRead_: {
            /** Items */
            items: components["schemas"]["BlocRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[CallRead] */
        Page_CallRead_: {
            /** Items */
            items: components["schemas"]["CallRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[ClauseRead] */
        Page_ClauseRead_: {
            /** Items */
            items: components["schemas"]["ClauseRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[CommFormRead] */
        Page_CommFormRead_: {
            /** Items */
            items: components["schemas"]["CommFormRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[ConsentRead] */
        Page_ConsentRead_: {
            /** Items */
            items: components["schemas"]["ConsentRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[DeliveryRead] */
        Page_DeliveryRead_: {
            /** Items */
            items: components["schemas"]["DeliveryRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[DispatchRead] */
        Page_DispatchRead_: {
            /** Items */
            items: components["schemas"]["DispatchRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[DisputeRead] */
        Page_DisputeRead_: {
            /** Items */
            items: components["schemas"]["DisputeRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[DutyRead] */
        Page_DutyRead_: {
            /** Items */
            items: components["schemas"]["DutyRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[ExemplarBrief] */
        Page_ExemplarBrief_: {
            /** Items */
            items: components["schemas"]["ExemplarBrief"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[ExtensionRead] */
        Page_ExtensionRead_: {
            /** Items */
            items: components["schemas"]["ExtensionRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[Found] */
        Page_Found_: {
            /** Items */
            items: components["schemas"]["Found"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[HolidayRead] */
        Page_HolidayRead_: {
            /** Items */
            items: components["schemas"]["HolidayRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[InitiativeRead] */
        Page_InitiativeRead_: {
            /** Items */
            items: components["schemas"]["InitiativeRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[MailRead] */
        Page_MailRead_: {
            /** Items */
            items: components["schemas"]["MailRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[MovementRead] */
        Page_MovementRead_: {
            /** Items */
            items: components["schemas"]["MovementRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[NominationBrief] */
        Page_NominationBrief_: {
            /** Items */
            items: components["schemas"]["NominationBrief"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[NotificationRead] */
        Page_NotificationRead_: {
            /** Items */
            items: components["schemas"]["NotificationRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[ObligationRead] */
        Page_ObligationRead_: {
            /** Items */
            items: components["schemas"]["ObligationRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[PlanBrief] */
        Page_PlanBrief_: {
            /** Items */
            items: components["schemas"]["PlanBrief"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[RoleRead] */
        Page_RoleRead_: {
            /** Items */
            items: components["schemas"]["RoleRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[RuleRead] */
        Page_RuleRead_: {
            /** Items */
            items: components["schemas"]["RuleRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[SchemeBrief] */
        Page_SchemeBrief_: {
            /** Items */
            items: components["schemas"]["SchemeBrief"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[SheetBrief] */
        Page_SheetBrief_: {
            /** Items */
            items: components["schemas"]["SheetBrief"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[SubmissionBrief] */
        Page_SubmissionBrief_: {
            /** Items */
            items: components["schemas"]["SubmissionBrief"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[SuccessionRead] */
        Page_SuccessionRead_: {
            /** Items */
            items: components["schemas"]["SuccessionRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[TopicRead] */
        Page_TopicRead_: {
            /** Items */
            items: components["schemas"]["TopicRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[UnitRead] */
        Page_UnitRead_: {
            /** Items */
            items: components["schemas"]["UnitRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[UserRead] */
        Page_UserRead_: {
            /** Items */
            items: components["schemas"]["UserRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[WebhookRead] */
        Page_WebhookRead_: {
            /** Items */
            items: components["schemas"]["WebhookRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /**
         * PaperRef
         * @description A nomination or submission made for an obligation; `nil` reports that there is no exemplar this time.
         */
        PaperRef: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Nil */
            nil: boolean;
            /** State */
            state: string;
        };
        /**
         * PartChange
         * @description One clause, one duty or the head of the plan that differs from the source. `key` is its path or code.
         */
        PartChange: {
            change: components["schemas"]["ChangeKind"];
            /** Fields */
            fields: components["schemas"]["FieldChange"][];
            /** Key */
            key: string;
            kind: components["schemas"]["PartKind"];
            /** Name */
            name: string;
        };
        /**
         * PartKind
         * @description The parts of a plan that may differ.
         * @enum {string}
         */
        PartKind: "PLAN" | "CLAUSE" | "DUTY";
        /**
         * PartyRead
         * @description A unit on one side, named as it was (or will be) then; `unit` is null while it is yet to be founded.
         */
        PartyRead: {
            /** Agency Code */
            agency_code: string | null;
            /** Code */
            code: string;
            kind: components["schemas"]["UnitKind"];
            /** Name */
            name: string;
            parent: components["schemas"]["UnitBrief"] | null;
            /** Public Contact */
            public_contact: string | null;
            /** Short Name */
            short_name: string | null;
            unit: components["schemas"]["UnitBrief"] | null;
        };
        /**
         * PasswordChange
         * @description The present password and the new one.
         */
        PasswordChange: {
            /** New Password */
            new_password: string;
            /** Old Password */
            old_password: string;
        };
        /**
         * PeriodAction
         * @description A new date for a period of an issued plan (rule 10), as the plan would print it; `note` is the reason.
         */
        PeriodAction: {
            /** Hard Close On */
            hard_close_on?: string | null;
            /** Nominal Due On */
            nominal_due_on?: string | null;
            /** Note */
            note?: string | null;
        };
        /**
         * PeriodOption
         * @description A period an officer may send a nomination for; `picked` marks the one the server would take.
         */
        PeriodOption: {
            /**
             * Due Before
             * Format: date-time
             */
            due_before: string;
            /**
             * Duty Period Id
             * Format: uuid
             */
            duty_period_id: string;
            /** In Words */
            in_words: string;
            /** Label */
            label: string;
            /**
             * Obligation Id
             * Format: uuid
             */
            obligation_id: string;
            /** Picked */
            picked: boolean;
            /** Time Left */
            time_left: string;
        };
        /**
         * PeriodWrite
         * @description One due date of a duty. All dates are local; `hard_close_on` is the last day anything is received.
         */
        PeriodWrite: {
            /**
             * Date In Plan
             * @default true
             */
            date_in_plan: boolean;
            /** Hard Close On */
            hard_close_on?: string | null;
            /** Label */
            label: string;
            /**
             * Nominal Due On
             * Format: date
             */
            nominal_due_on: string;
            /**
             * Opens On
             * Format: date
             */
            opens_on: string;
        };
        /**
         * PersonBrief
         * @description An officer by name, inside other answers.
         */
        PersonBrief: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * PersonRead
         * @description A person by name.
         */
        PersonRead: {
            /** Birth Year */
            birth_year: number | null;
            /** Name */
            name: string;
        };
        /**
         * PersonWrite
         * @description A person by name; the birth year tells two of one name apart.
         */
        PersonWrite: {
            /** Birth Year */
            birth_year?: number | null;
            /** Name */
            name: string;
        };
        /**
         * PhotoRead
         * @description A picture with links for 10 to 15 minutes, good in the caller's session only.
         */
        PhotoRead: {
            /** Alt */
            alt: string;
            /**
             * File Id
             * Format: uuid
             */
            file_id: string;
            /** Height */
            height: number | null;
            /** Thumbnail Url */
            thumbnail_url: string | null;
            /** Url */
            url: string | null;
            /** Width */
            width: number | null;
        };
        /**
         * PhotoWrite
         * @description A picture by its uploaded file; `alt` says what it shows, for those who cannot see it.
         */
        PhotoWrite: {
            /** Alt */
            alt?: string | null;
            /**
             * File Id
             * Format: uuid
             */
            file_id: string;
        };
        /**
         * PlanAction
         * @description What an action on a plan takes: number and date may still come with `issue`.
         */
        PlanAction: {
            /** Note */
            note?: string | null;
            /** Number */
            number?: string | null;
            /** Signed On */
            signed_on?: string | null;
            /** Signer */
            signer?: string | null;
        };
        /**
         * PlanAmend
         * @description Why the issued plan is corrected; number and date may come later, as with a plan.
         */
        PlanAmend: {
            /** Number */
            number?: string | null;
            /** Reason */
            reason: string;
            /** Signed On */
            signed_on?: string | null;
            /** Title */
            title?: string | null;
        };
        /**
         * PlanBrief
         * @description A plan in a list; `amends` is the issued plan that this one corrects.
         */
        PlanBrief: {
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            amends: components["schemas"]["PlanRef"] | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Issued At */
            issued_at: string | null;
            /** Number */
            number: string | null;
            /** Signed On */
            signed_on: string | null;
            state: components["schemas"]["PlanState"];
            /** Title */
            title: string;
            /** Version */
            version: number;
            /** Year */
            year: number;
        };
        /**
         * PlanClone
         * @description The year that the new plan is for, after the year of its source.
         */
        PlanClone: {
            /** Year */
            year: number;
        };
        /**
         * PlanCreate
         * @description A new plan, in DRAFT. Number and date are needed only when it is issued.
         */
        PlanCreate: {
            /** Legal Bases */
            legal_bases?: string[];
            /** Number */
            number?: string | null;
            /** Signed On */
            signed_on?: string | null;
            /** Signer */
            signer?: string | null;
            /** Title */
            title: string;
            /** Year */
            year: number;
        };
        /**
         * PlanDiff
         * @description A plan against the one it was cloned from or amends; `unchanged` counts clauses and duties that are the same.
         *
         *     `warnings` are the editor's; `effect` and `refusals` (why it could not be issued so) are an amendment's.
         */
        PlanDiff: {
            /** Changes */
            changes: components["schemas"]["PartChange"][];
            effect: components["schemas"]["AmendmentEffect"] | null;
            /** Refusals */
            refusals: string[];
            source: components["schemas"]["PlanRef"];
            /** Unchanged */
            unchanged: number;
            /** Warnings */
            warnings: string[];
        };
        /**
         * PlanRead
         * @description A plan; its clauses and duties are read under it. `obligation_count` is for Home Affairs, else null.
         *
         *     `cloned_from` is the plan of an earlier year it began as; `amendments` are those of this plan that the caller sees,
         *     `reason` says why an amendment was made.
         */
        PlanRead: {
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            /** Amendments */
            amendments: components["schemas"]["AmendmentRef"][];
            amends: components["schemas"]["PlanRef"] | null;
            cloned_from: components["schemas"]["PlanRef"] | null;
            /** Duty Count */
            duty_count: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Issued At */
            issued_at: string | null;
            /** Legal Bases */
            legal_bases: string[];
            /** Number */
            number: string | null;
            /** Obligation Count */
            obligation_count: number | null;
            /** Reason */
            reason: string | null;
            /** Signed On */
            signed_on: string | null;
            /** Signer */
            signer: string | null;
            state: components["schemas"]["PlanState"];
            /** Title */
            title: string;
            /** Version */
            version: number;
            /** Year */
            year: number;
        };
        /**
         * PlanRef
         * @description A plan that another names.
         */
        PlanRef: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string | null;
            state: components["schemas"]["PlanState"];
            /** Title */
            title: string;
            /** Year */
            year: number;
        };
        /**
         * PlanState
         * @description Section 13, plan.
         * @enum {string}
         */
        PlanState: "DRAFT" | "REVIEW" | "ISSUED" | "CLOSED";
        /**
         * PlanUpdate
         * @description The changed fields of a plan in DRAFT; the year is fixed, the duties' dates stand in it.
         *
         *     `reason` is an amendment's.
         */
        PlanUpdate: {
            /** Legal Bases */
            legal_bases?: string[];
            /** Number */
            number?: string | null;
            /** Reason */
            reason?: string;
            /** Signed On */
            signed_on?: string | null;
            /** Signer */
            signer?: string | null;
            /** Title */
            title?: string;
        };
        /**
         * Policy
         * @description Defaults of the deadline rules (domain.md section 3, rule 5).
         */
        Policy: {
            /**
             * Resubmit Policy
             * @default LATE_IF_RESUBMIT_LATE
             * @enum {string}
             */
            resubmit_policy: "KEEP_FIRST" | "LATE_IF_RESUBMIT_LATE" | "LAST";
            /**
             * Resubmit Working Days
             * @default 5
             */
            resubmit_working_days: number;
        };
        /**
         * PortalArticle
         * @description A whole article. `body_html` is clean HTML, `pictures` are those in it and the cover, `json_ld` is schema.org's
         *     NewsArticle.
         */
        PortalArticle: {
            /** Body Html */
            body_html: string;
            /** Byline */
            byline: string | null;
            /** Column */
            column: string;
            comm_form: components["schemas"]["PortalTopic"] | null;
            /** Corrections */
            corrections: components["schemas"]["PortalCorrection"][];
            cover: components["schemas"]["PortalPicture"] | null;
            /** Exemplars */
            exemplars: components["schemas"]["PortalExemplarRef"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Json Ld */
            json_ld: {
                [key: string]: unknown;
            };
            kind: components["schemas"]["ArticleKind"];
            /** Movements */
            movements: components["schemas"]["PortalMovement"][];
            /**
             * Pictures
             * @default []
             */
            pictures: components["schemas"]["PortalPicture"][];
            /**
             * Published At
             * Format: date-time
             */
            published_at: string;
            /** Slug */
            slug: string;
            /** Source */
            source: string | null;
            /** Summary */
            summary: string;
            /** Title */
            title: string;
            /** Topics */
            topics: components["schemas"]["PortalTopic"][];
            unit: components["schemas"]["PortalUnit"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * PortalArticleBrief
         * @description An article in a list. `updated_at` is when its present edition went live.
         */
        PortalArticleBrief: {
            /** Byline */
            byline: string | null;
            /** Column */
            column: string;
            cover: components["schemas"]["PortalPicture"] | null;
            /** Exemplars */
            exemplars: components["schemas"]["PortalExemplarRef"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["ArticleKind"];
            /** Movements */
            movements: components["schemas"]["PortalMovement"][];
            /**
             * Published At
             * Format: date-time
             */
            published_at: string;
            /** Slug */
            slug: string;
            /** Summary */
            summary: string;
            /** Title */
            title: string;
            /** Topics */
            topics: components["schemas"]["PortalTopic"][];
            unit: components["schemas"]["PortalUnit"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * PortalArticlePage
         * @description A page of articles, newest first.
         */
        PortalArticlePage: {
            /** Items */
            items: components["schemas"]["PortalArticleBrief"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: null;
        };
        /**
         * PortalArticleRef
         * @description An article inside other items.
         */
        PortalArticleRef: {
            /**
             * Published At
             * Format: date-time
             */
            published_at: string;
            /** Slug */
            slug: string;
            /** Title */
            title: string;
        };
        /**
         * PortalChangePage
         * @description A page of changes from the oldest; `next_cursor` is never null: ask again with it later.
         */
        PortalChangePage: {
            /** Items */
            items: components["schemas"]["PortalChangeRead"][];
            /** Next Cursor */
            next_cursor: string;
            /** Total */
            total: null;
        };
        /**
         * PortalChangeRead
         * @description One change of what is public, in the order of commits. `type` is kind.published, updated, withdrawn, removed.
         */
        PortalChangeRead: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Seq */
            seq: number;
            /** Slug */
            slug: string;
            /** Type */
            type: string;
        };
        /**
         * PortalCorrection
         * @description What an edition after the first changed, and when it went live.
         */
        PortalCorrection: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Extent
             * @enum {string}
             */
            extent: "MINOR" | "MAJOR";
            /** Note */
            note: string | null;
        };
        /**
         * PortalExemplar
         * @description A whole exemplar: what it achieved, how, and the articles about it.
         */
        PortalExemplar: {
            /** Achievement */
            achievement: string;
            /** Articles */
            articles: components["schemas"]["PortalArticleRef"][];
            cover: components["schemas"]["PortalPicture"] | null;
            field: components["schemas"]["ExemplarField"];
            /** Honorific */
            honorific: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["ExemplarKind"];
            /** Lessons */
            lessons: string | null;
            /** Movements */
            movements: components["schemas"]["PortalMovement"][];
            /** Name */
            name: string;
            /** Occupation */
            occupation: string | null;
            /** Photos */
            photos: components["schemas"]["PortalPicture"][];
            /** Prior Awards */
            prior_awards: string[];
            /**
             * Published At
             * Format: date-time
             */
            published_at: string;
            /** Residence */
            residence: string | null;
            /** Results */
            results: string | null;
            /** Slug */
            slug: string;
            /** Title */
            title: string;
            /** Topics */
            topics: components["schemas"]["PortalTopic"][];
            unit: components["schemas"]["PortalUnit"];
        };
        /**
         * PortalExemplarBrief
         * @description An exemplar in a list. The place of residence of a minor stays out.
         */
        PortalExemplarBrief: {
            cover: components["schemas"]["PortalPicture"] | null;
            field: components["schemas"]["ExemplarField"];
            /** Honorific */
            honorific: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["ExemplarKind"];
            /** Movements */
            movements: components["schemas"]["PortalMovement"][];
            /** Name */
            name: string;
            /** Occupation */
            occupation: string | null;
            /**
             * Published At
             * Format: date-time
             */
            published_at: string;
            /** Residence */
            residence: string | null;
            /** Slug */
            slug: string;
            /** Title */
            title: string;
            /** Topics */
            topics: components["schemas"]["PortalTopic"][];
            unit: components["schemas"]["PortalUnit"];
        };
        /**
         * PortalExemplarPage
         * @description A page of exemplars, the newest public one first.
         */
        PortalExemplarPage: {
            /** Items */
            items: components["schemas"]["PortalExemplarBrief"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: null;
        };
        /**
         * PortalExemplarRef
         * @description An exemplar with a public page of its own.
         */
        PortalExemplarRef: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["ExemplarKind"];
            /** Name */
            name: string;
            /** Slug */
            slug: string;
        };
        /**
         * PortalFeedAuthor
         * @description Who wrote it.
         */
        PortalFeedAuthor: {
            /** Name */
            name: string;
        };
        /**
         * PortalFeedItem
         * @description An article in the JSON Feed; `image` only when it has a picture.
         */
        PortalFeedItem: {
            /** Authors */
            authors: components["schemas"]["PortalFeedAuthor"][];
            /** Content Text */
            content_text: string;
            /**
             * Date Modified
             * Format: date-time
             */
            date_modified: string;
            /**
             * Date Published
             * Format: date-time
             */
            date_published: string;
            /** Id */
            id: string;
            /** Summary */
            summary: string;
            /** Tags */
            tags: string[];
            /** Title */
            title: string;
            /** Url */
            url: string;
        };
        /**
         * PortalJsonFeed
         * @description JSON Feed 1.1.
         */
        PortalJsonFeed: {
            /** Description */
            description: string;
            /** Feed Url */
            feed_url: string;
            /** Home Page Url */
            home_page_url: string;
            /** Items */
            items: components["schemas"]["PortalFeedItem"][];
            /** Language */
            language: string;
            /** Title */
            title: string;
            /** Version */
            version: string;
        };
        /**
         * PortalMovement
         * @description A movement inside other items.
         */
        PortalMovement: {
            /** Code */
            code: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * PortalMovementBrief
         * @description A movement or campaign in a list; dates are local.
         */
        PortalMovementBrief: {
            /** Code */
            code: string;
            /** Ends On */
            ends_on: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Priority */
            is_priority: boolean;
            kind: components["schemas"]["MovementKind"];
            launched_by: components["schemas"]["PortalUnit"] | null;
            /** Name */
            name: string;
            /** National Name */
            national_name: string | null;
            /** Starts On */
            starts_on: string | null;
        };
        /**
         * PortalMovementItem
         * @description A whole movement, with the campaigns linked to it.
         */
        PortalMovementItem: {
            /** Code */
            code: string;
            /** Ends On */
            ends_on: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Priority */
            is_priority: boolean;
            kind: components["schemas"]["MovementKind"];
            launched_by: components["schemas"]["PortalUnit"] | null;
            /** Linked */
            linked: components["schemas"]["PortalMovement"][];
            /** Name */
            name: string;
            /** National Name */
            national_name: string | null;
            /** Results */
            results: string | null;
            /** Starts On */
            starts_on: string | null;
        };
        /**
         * PortalMovementPage
         * @description A page of movements, in the order they were recorded.
         */
        PortalMovementPage: {
            /** Items */
            items: components["schemas"]["PortalMovementBrief"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: null;
        };
        /**
         * PortalOembed
         * @description oEmbed 1.0, type rich; with `thumbnail_url`, `_width` and `_height` when the article has a picture.
         */
        PortalOembed: {
            /** Author Name */
            author_name: string;
            /** Height */
            height: number;
            /** Html */
            html: string;
            /** Provider Name */
            provider_name: string;
            /** Provider Url */
            provider_url: string;
            /** Title */
            title: string;
            /**
             * Type
             * @constant
             */
            type: "rich";
            /**
             * Version
             * @constant
             */
            version: "1.0";
            /** Width */
            width: number;
        };
        /**
         * PortalPicture
         * @description A picture; `alt` says what it shows. `sizes` are smaller copies, the smallest first; `url` is the whole.
         */
        PortalPicture: {
            /** Alt */
            alt: string;
            /** Caption */
            caption: string | null;
            /** Credit */
            credit: string | null;
            /** Height */
            height: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Sizes
             * @default []
             */
            sizes: components["schemas"]["PortalPictureSize"][];
            /** Url */
            url: string;
            /** Width */
            width: number | null;
        };
        /**
         * PortalPictureSize
         * @description A smaller copy of a picture, in pixels; what `srcset` is made of.
         */
        PortalPictureSize: {
            /** Height */
            height: number;
            /** Url */
            url: string;
            /** Width */
            width: number;
        };
        /**
         * PortalRelated
         * @description Articles about the same exemplars, movements or topics, the closest first.
         */
        PortalRelated: {
            /** Items */
            items: components["schemas"]["PortalArticleBrief"][];
        };
        /**
         * PortalTopic
         * @description A topic of the plan.
         */
        PortalTopic: {
            /** Code */
            code: string;
            /** Name */
            name: string;
        };
        /**
         * PortalUnit
         * @description The unit that sent it.
         */
        PortalUnit: {
            /** Code */
            code: string;
            /** Name */
            name: string;
        };
        /**
         * PreferenceRead
         * @description How the caller gets mail. `address_refused`: a mail server has said that the address does not exist.
         *
         *     No mail leaves from `quiet_from` to before `quiet_until` (local hours; equal: at any time).
         */
        PreferenceRead: {
            /** Address Refused */
            address_refused: boolean;
            /** Email */
            email: string | null;
            mail: components["schemas"]["MailMode"];
            /** Mail Enabled */
            mail_enabled: boolean;
            /** Quiet From */
            quiet_from: number;
            /** Quiet Until */
            quiet_until: number;
            /** Version */
            version: number;
        };
        /**
         * PreferenceUpdate
         * @description As things happen, once a day at 08:30, or not at all.
         */
        PreferenceUpdate: {
            mail: components["schemas"]["MailMode"];
        };
        /**
         * PresentationRead
         * @description One person presenting one initiative; `counts` says whether the duty of III.5 counts him, `why_not` else.
         */
        PresentationRead: {
            /** Birth Year */
            birth_year: number | null;
            /** Counts */
            counts: boolean;
            /** Decision */
            decision: string | null;
            /**
             * Initiative Id
             * Format: uuid
             */
            initiative_id: string;
            level: components["schemas"]["InitiativeLevel"];
            /** Name */
            name: string;
            /** Title */
            title: string;
            unit: components["schemas"]["UnitBrief"];
            /** Why Not */
            why_not: string | null;
        };
        /**
         * PresentationWrite
         * @description Who presents which initiative; without a person each author does.
         */
        PresentationWrite: {
            /** Birth Year */
            birth_year?: number | null;
            /**
             * Initiative Id
             * Format: uuid
             */
            initiative_id: string;
            /** Name */
            name?: string | null;
        };
        /**
         * Presenter
         * @description A person whose initiative is presented; `unit_id` is his unit, of the same bloc, by default the sender's.
         */
        Presenter: {
            /** Birth Year */
            birth_year?: number | null;
            /** Decision */
            decision?: string | null;
            /** Initiative */
            initiative?: string | null;
            level?: components["schemas"]["Level"] | null;
            /** Name */
            name?: string | null;
            /** Unit Id */
            unit_id?: string | null;
        };
        /**
         * Preview
         * @description Who would owe what if the plan were issued now. `total` counts obligations.
         */
        Preview: {
            /** Duties */
            duties: components["schemas"]["PreviewDuty"][];
            /** Total */
            total: number;
        };
        /**
         * PreviewDuty
         * @description What one duty would make owed; `owners` is filled when this duty was asked for.
         */
        PreviewDuty: {
            /** Clause */
            clause: string;
            /** Code */
            code: string;
            /** Count */
            count: number;
            /**
             * Duty Id
             * Format: uuid
             */
            duty_id: string;
            /** Owners */
            owners: components["schemas"]["PreviewOwner"][];
            /** Title */
            title: string;
            /** Warnings */
            warnings: string[];
        };
        /**
         * PreviewOwner
         * @description A unit that would owe a duty, the bloc it would owe it for, and in which periods.
         */
        PreviewOwner: {
            binding: components["schemas"]["Binding"];
            /** Bloc */
            bloc: string | null;
            /** Periods */
            periods: string[];
            unit: components["schemas"]["UnitBrief"];
        };
        /**
         * Problem
         * @description A refusal: `title` and `detail` in the caller's language, `code` for programs, every reason in `errors`.
         */
        Problem: {
            /** Code */
            code: string;
            /** Detail */
            detail: string;
            /** Errors */
            errors: components["schemas"]["ProblemError"][];
            /** Request Id */
            request_id: string;
            /** Status */
            status: number;
            /** Title */
            title: string;
            /** Type */
            type: string;
        };
        /**
         * ProblemError
         * @description What is wrong with one field of the request; `field` is a path such as `exemplar.name`, or empty.
         */
        ProblemError: {
            /** Field */
            field: string;
            /** Message */
            message: string;
        };
        /**
         * ProposedDay
         * @description A day off, or a weekend day that is worked, as the calendar of Viet Nam has it.
         */
        ProposedDay: {
            /**
             * Day
             * Format: date
             */
            day: string;
            kind: components["schemas"]["HolidayKind"];
            /** Name */
            name: string | null;
        };
        /**
         * Provisional
         * @description Whether a rank can still change.
         * @enum {string}
         */
        Provisional: "PROVISIONAL" | "FINAL";
        /**
         * QuarterLine
         * @description One period of the nominations: who sent and who did not.
         *
         *     `received_on_time` counts what came in time whether judged yet or not; `rate` wants it accepted too.
         *     `missing_units` names those that sent nothing, at most 50 of `not_sent`.
         */
        QuarterLine: {
            /** In Words */
            in_words: string;
            /**
             * Last Good Day
             * Format: date
             */
            last_good_day: string;
            /** Missing Units */
            missing_units: components["schemas"]["UnitBrief"][];
            /** Not Sent */
            not_sent: number;
            /** Owed */
            owed: number;
            /** Period */
            period: string;
            rate: components["schemas"]["Rate"];
            /** Received On Time */
            received_on_time: number;
            /** Sent */
            sent: number;
        };
        /**
         * Rate
         * @description On time n of N: N are due and neither waived, cancelled, succeeded nor merely asked; n are on time in full.
         */
        Rate: {
            /** N */
            n: number;
            /** Of */
            of: number;
        };
        /**
         * ReadAll
         * @description Only those told up to this moment, when it is given: what came in meanwhile stays unread.
         */
        ReadAll: {
            /** Until */
            until?: string | null;
        };
        /**
         * ReadAllDone
         * @description How many were marked, and how many are unread now.
         */
        ReadAllDone: {
            /** Marked */
            marked: number;
            /** Unread */
            unread: number;
        };
        /**
         * Ready
         * @description The process can serve: database reached, room to write.
         */
        Ready: {
            /**
             * Database
             * @default ok
             */
            database: string;
            /**
             * Status
             * @default ok
             */
            status: string;
            /**
             * Storage
             * @default ok
             */
            storage: string;
        };
        /**
         * ReceiptCheck
         * @description What anyone with the code may know: that it is valid, and when the content was received. Nothing more.
         */
        ReceiptCheck: {
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Valid */
            valid: boolean;
        };
        /**
         * ReceiptRead
         * @description What the sender keeps.
         */
        ReceiptRead: {
            /** Code */
            code: string;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Sha256 */
            sha256: string;
        };
        /**
         * Remark
         * @description One remark of a reviewer on one field of the record, such as exemplar.achievement.
         */
        Remark: {
            /** Field */
            field: string;
            /** Message */
            message: string;
        };
        /**
         * RemarkRead
         * @description One remark of the last return.
         */
        RemarkRead: {
            /** Field */
            field: string;
            /** Message */
            message: string;
        };
        /**
         * RemarkWrite
         * @description One remark of an editor on one field of the article.
         */
        RemarkWrite: {
            /** Field */
            field: string;
            /** Message */
            message: string;
        };
        /**
         * RemovalReason
         * @description Why an article was removed for good; never shown to the public.
         * @enum {string}
         */
        RemovalReason: "ERROR" | "CONSENT" | "PRIVACY";
        /**
         * ReportContent
         * @description Báo cáo 06 tháng, năm (III.6); the third part is the plan's "mục riêng".
         */
        ReportContent: {
            /** Activities */
            activities?: string | null;
            /** Bloc */
            bloc?: string | null;
            /** Causes */
            causes?: string | null;
            /** Commendation */
            commendation?: string | null;
            /** Contest */
            contest?: string | null;
            /** Direction */
            direction?: string | null;
            /** Exemplars */
            exemplars?: string | null;
            /** Figures */
            figures?: components["schemas"]["Figure"][];
            /** Initiatives */
            initiatives?: string | null;
            /** Lessons */
            lessons?: string | null;
            /** Links */
            links?: components["schemas"]["Link"][];
            /** Media */
            media?: string | null;
            /** Movements */
            movements?: string | null;
            /** Notable */
            notable?: string | null;
            /** Number */
            number?: string | null;
            /** Proposals */
            proposals?: string | null;
            /** Shortcomings */
            shortcomings?: string | null;
            /** Signed On */
            signed_on?: string | null;
            /** Signer */
            signer?: string | null;
            /** Strengths */
            strengths?: string | null;
            /** Tasks */
            tasks?: string | null;
            /** Title */
            title?: string | null;
            /** Unit Plan */
            unit_plan?: string | null;
        };
        /**
         * RescheduleEffect
         * @description What a new date would do: `moved` obligations get another limit, `kept` stay with a longer extension or closed.
         *
         *     `sent` counts those for which something was sent; `reasons` says why it is not possible.
         */
        RescheduleEffect: {
            /** Before In Words */
            before_in_words: string;
            /** In Words */
            in_words: string;
            /** Kept */
            kept: number;
            /**
             * Last Good Day
             * Format: date
             */
            last_good_day: string;
            /** Moved */
            moved: number;
            /** Reasons */
            reasons: string[];
            /** Sent */
            sent: number;
        };
        /**
         * Role
         * @description The roles of domain.md section 1.
         * @enum {string}
         */
        Role: "admin" | "home_affairs" | "culture" | "propaganda" | "unit" | "council" | "judge";
        /**
         * RoleGrant
         * @description A role from one local date to another, inclusive; without `valid_from` from today, without `valid_to` open.
         */
        RoleGrant: {
            /**
             * Is Lead
             * @default false
             */
            is_lead: boolean;
            role: components["schemas"]["Role"];
            /** Valid From */
            valid_from?: string | null;
            /** Valid To */
            valid_to?: string | null;
        };
        /**
         * RoleRead
         * @description A grant. `in_force` on the day of asking; `revocable` while its last day is not over.
         */
        RoleRead: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Granted By */
            granted_by: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** In Force */
            in_force: boolean;
            /** Is Lead */
            is_lead: boolean;
            /** Revocable */
            revocable: boolean;
            role: components["schemas"]["Role"];
            /** Valid From */
            valid_from: string | null;
            /** Valid To */
            valid_to: string | null;
            /** Version */
            version: number;
        };
        /**
         * Roll
         * @description Where a last good day goes that is no working day.
         * @enum {string}
         */
        Roll: "NONE" | "NEXT" | "PREV";
        /**
         * RuleCreate
         * @description A new rule; `offset_days` counts from the last good day, negative before it.
         */
        RuleCreate: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /** Offset Days */
            offset_days: number;
            /**
             * To Leader
             * @default false
             */
            to_leader: boolean;
            /**
             * To Office
             * @default false
             */
            to_office: boolean;
            /**
             * To Unit
             * @default true
             */
            to_unit: boolean;
        };
        /**
         * RuleRead
         * @description A rule, also in words; it is applied at 08:00 local.
         *
         *     `sample` is what it says of the period that comes next (null while no plan is in force).
         */
        RuleRead: {
            /** Active */
            active: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** In Words */
            in_words: string;
            /** Offset Days */
            offset_days: number;
            sample: components["schemas"]["Sample"] | null;
            /** To Leader */
            to_leader: boolean;
            /** To Office */
            to_office: boolean;
            /** To Unit */
            to_unit: boolean;
            /** Version */
            version: number;
        };
        /**
         * RuleUpdate
         * @description What changes, from the next local day on.
         */
        RuleUpdate: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /**
             * Offset Days
             * @default 0
             */
            offset_days: number;
            /**
             * To Leader
             * @default false
             */
            to_leader: boolean;
            /**
             * To Office
             * @default false
             */
            to_office: boolean;
            /**
             * To Unit
             * @default true
             */
            to_unit: boolean;
        };
        /**
         * Sample
         * @description What a notification of some rule says.
         */
        Sample: {
            /** Text */
            text: string;
            /** Title */
            title: string;
        };
        /**
         * SchemeBrief
         * @description A scheme in a list: version `version_no` of the table of points of a bloc in a year.
         */
        SchemeBrief: {
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            bloc: components["schemas"]["BlocName"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** In Force At */
            in_force_at: string | null;
            /** Name */
            name: string;
            state: components["schemas"]["SchemeState"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
            /** Version No */
            version_no: number;
            /** Year */
            year: number;
        };
        /**
         * SchemeChoices
         * @description What criteria may be made of.
         */
        SchemeChoices: {
            /** Duties */
            duties: components["schemas"]["DutyChoice"][];
            /** Metrics */
            metrics: components["schemas"]["MetricChoice"][];
        };
        /**
         * SchemeContent
         * @description The whole table. Points are given in multiples of `step`; `tie_note` says what is done after all tie rules.
         */
        "SchemeContent-Input": {
            /**
             * Bonus Cap
             * @default 0
             */
            bonus_cap: number;
            /** Classification */
            classification?: components["schemas"]["ScoreClass"][];
            /** Groups */
            groups?: components["schemas"]["Group-Input"][];
            /** Rank Labels */
            rank_labels?: string[];
            /**
             * Step
             * @default 0.25
             */
            step: number;
            /** Tie Break */
            tie_break?: components["schemas"]["TieRule-Input"][];
            /** Tie Note */
            tie_note?: string | null;
            /**
             * Total
             * @default 100
             */
            total: number;
        };
        /**
         * SchemeContent
         * @description The whole table. Points are given in multiples of `step`; `tie_note` says what is done after all tie rules.
         */
        "SchemeContent-Output": {
            /**
             * Bonus Cap
             * @default 0
             */
            bonus_cap: number;
            /** Classification */
            classification: components["schemas"]["ScoreClass"][];
            /** Groups */
            groups: components["schemas"]["Group-Output"][];
            /** Rank Labels */
            rank_labels: string[];
            /**
             * Step
             * @default 0.25
             */
            step: number;
            /** Tie Break */
            tie_break: components["schemas"]["TieRule-Output"][];
            /** Tie Note */
            tie_note: string | null;
            /**
             * Total
             * @default 100
             */
            total: number;
        };
        /**
         * SchemeCreate
         * @description A draft for one bloc and year. Without `content` it begins as a copy of `copy_of`, or of the scheme in force.
         */
        SchemeCreate: {
            /**
             * Bloc Id
             * Format: uuid
             */
            bloc_id: string;
            content?: components["schemas"]["SchemeContent-Input"] | null;
            /** Copy Of */
            copy_of?: string | null;
            /** Name */
            name: string;
            /** Year */
            year: number;
        };
        /**
         * SchemeRead
         * @description A scheme with its content. `lacks` is what a draft still needs before it can come into force.
         *
         *     `in_total` is what the criteria add up to. `can_edit` says that the caller may change it now.
         */
        SchemeRead: {
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            bloc: components["schemas"]["BlocName"];
            /** Can Edit */
            can_edit: boolean;
            content: components["schemas"]["SchemeContent-Output"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** In Force At */
            in_force_at: string | null;
            /** In Total */
            in_total: number;
            /** Lacks */
            lacks: string[];
            /** Name */
            name: string;
            state: components["schemas"]["SchemeState"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
            /** Version No */
            version_no: number;
            /** Year */
            year: number;
        };
        /**
         * SchemeState
         * @description A scheme is worked on, in force, or replaced by a later version.
         * @enum {string}
         */
        SchemeState: "DRAFT" | "IN_FORCE" | "SUPERSEDED";
        /**
         * SchemeUpdate
         * @description The changed fields; `content` is replaced whole.
         */
        SchemeUpdate: {
            content?: components["schemas"]["SchemeContent-Input"] | null;
            /**
             * Name
             * @default
             */
            name: string;
        };
        /**
         * ScoreAction
         * @description The fields of the actions of schemes, sheets and disputes; which action takes which, `actions` says.
         *
         *     `disputes_until` is a local day, inclusive.
         */
        ScoreAction: {
            /** Disputes Until */
            disputes_until?: string | null;
            /** Note */
            note?: string | null;
            /** Points */
            points?: number | null;
        };
        /**
         * ScoreClass
         * @description A class from this total on.
         */
        ScoreClass: {
            /** Label */
            label: string;
            /** Min */
            min: number;
        };
        /**
         * ScoreColumn
         * @description Whose points: the unit's own, the bloc's, or what the standing body has verified.
         * @enum {string}
         */
        ScoreColumn: "SELF" | "BLOC" | "VERIFIED";
        /**
         * ScoringEffect
         * @description What an extension does to the points: as if on time, a part of them, none.
         * @enum {string}
         */
        ScoringEffect: "FULL" | "PARTIAL" | "NONE";
        /**
         * SheetBrief
         * @description A sheet in a list. `rank` is shown to who scores, and to the unit once its sheet is published.
         *
         *     `rank_label` is the scheme's word for the rank; `tied` says that others share it.
         */
        SheetBrief: {
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            bloc: components["schemas"]["BlocName"];
            /** Changed Since Lock */
            changed_since_lock: boolean;
            /** Classification */
            classification: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Open Disputes */
            open_disputes: number;
            /** Rank */
            rank: number | null;
            /** Rank Label */
            rank_label: string | null;
            /** Ranked */
            ranked: number;
            /**
             * Scheme Id
             * Format: uuid
             */
            scheme_id: string;
            standing: components["schemas"]["Provisional"];
            state: components["schemas"]["SheetState"];
            /** Tied */
            tied: boolean;
            /** Total */
            total: number;
            unit: components["schemas"]["UnitBrief"];
            /** Version */
            version: number;
            /** Year */
            year: number;
        };
        /**
         * SheetRead
         * @description A sheet with its lines. `columns` are those the caller may fill in now.
         *
         *     `sha256` and `receipt_code` are of what the lock has frozen.
         */
        SheetRead: {
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            bloc: components["schemas"]["BlocName"];
            /** Bonus Cap */
            bonus_cap: number;
            /** Can Dispute */
            can_dispute: boolean;
            /** Changed Since Lock */
            changed_since_lock: boolean;
            /** Classification */
            classification: string | null;
            /** Columns */
            columns: components["schemas"]["ScoreColumn"][];
            /** Disputes Until */
            disputes_until: string | null;
            /** Groups */
            groups: components["schemas"]["GroupRead"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Lines */
            lines: components["schemas"]["LineRead"][];
            /** Locked At */
            locked_at: string | null;
            /** Max Total */
            max_total: number;
            /** Open Disputes */
            open_disputes: number;
            /** Published At */
            published_at: string | null;
            /** Rank */
            rank: number | null;
            /** Rank Label */
            rank_label: string | null;
            /** Ranked */
            ranked: number;
            /** Receipt Code */
            receipt_code: string | null;
            /**
             * Scheme Id
             * Format: uuid
             */
            scheme_id: string;
            /** Scheme Name */
            scheme_name: string;
            /** Sha256 */
            sha256: string | null;
            standing: components["schemas"]["Provisional"];
            state: components["schemas"]["SheetState"];
            /** Tied */
            tied: boolean;
            /** Total */
            total: number;
            totals: components["schemas"]["TotalsRead"];
            unit: components["schemas"]["UnitBrief"];
            /** Version */
            version: number;
            /** Year */
            year: number;
        };
        /**
         * SheetState
         * @description Section 13, unit score.
         * @enum {string}
         */
        SheetState: "OPEN" | "SELF_SCORED" | "BLOC_SCORED" | "VERIFIED" | "PUBLISHED" | "LOCKED";
        /**
         * SimilarExemplar
         * @description Someone with a like name, whom the caller may see. A warning, never a hindrance.
         */
        SimilarExemplar: {
            /** Birth Year */
            birth_year: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Same Name */
            same_name: boolean;
            state: components["schemas"]["NominationState"] | null;
            /** Unit */
            unit: string;
            /** Year */
            year: number;
        };
        /**
         * StepName
         * @description What to do next with an obligation: start, go on writing, answer a return, start a void one again, look.
         * @enum {string}
         */
        StepName: "CREATE" | "CONTINUE" | "ANSWER" | "RESTART" | "VIEW";
        /**
         * SubmissionAction
         * @description The fields of a submission's actions; which action takes which, `actions` says.
         */
        SubmissionAction: {
            /** Note */
            note?: string | null;
            /** Remarks */
            remarks?: components["schemas"]["Remark"][] | null;
            /** Resubmit Due */
            resubmit_due?: string | null;
        };
        /**
         * SubmissionBrief
         * @description A submission in a list.
         */
        SubmissionBrief: {
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            /** Bloc */
            bloc: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["SubmissionKind"];
            /** Note */
            note: string | null;
            obligation: components["schemas"]["ObligationBrief"] | null;
            /** On Behalf */
            on_behalf: boolean;
            receipt: components["schemas"]["ReceiptRead"] | null;
            /** Remarks */
            remarks: components["schemas"]["RemarkRead"][];
            /** Resubmit Before */
            resubmit_before: string | null;
            /** Resubmit Due */
            resubmit_due: string | null;
            state: components["schemas"]["SubmissionState"];
            /** Submitted At */
            submitted_at: string | null;
            taken_by: components["schemas"]["PersonBrief"] | null;
            /** Title */
            title: string;
            unit: components["schemas"]["UnitBrief"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * SubmissionCreate
         * @description A draft for one obligation, whose duty decides the form of `payload`; a duty to nominate takes a nil return.
         *
         *     `composed_at` is the phone's own time, shown and never decisive. Home Affairs may enter what another unit sent on
         *     paper: `paper_received_on` is the local day the paper came, and decides; the scan is among the files.
         */
        SubmissionCreate: {
            /** Composed At */
            composed_at?: string | null;
            /** File Ids */
            file_ids?: string[];
            /**
             * Obligation Id
             * Format: uuid
             */
            obligation_id: string;
            /** Paper Received On */
            paper_received_on?: string | null;
            /** Payload */
            payload?: components["schemas"]["UnitPlanContent"] | components["schemas"]["BlocPlanContent"] | components["schemas"]["ReportContent"] | components["schemas"]["NilReturnContent"] | components["schemas"]["InitiativeContent"] | components["schemas"]["ContestContent"] | components["schemas"]["CustomContent"] | null;
        };
        /**
         * SubmissionKind
         * @description What is sent. Each kind answers the duty of its name, a nil return the duty to nominate (rule 7).
         * @enum {string}
         */
        SubmissionKind: "UNIT_PLAN" | "PERIODIC_REPORT" | "NIL_RETURN" | "INITIATIVE" | "BLOC_PLAN" | "CONTEST_MOBILISATION" | "CUSTOM";
        /**
         * SubmissionRead
         * @description A submission with its content and files. `lacks` is what a draft still needs before the caller can send it.
         *
         *     `content` is the form of this kind with what `payload` says in words, in its order, empty fields too.
         *     `resubmit_default` is for the reviewer: the last local day to answer a return made now without a date of its own.
         */
        SubmissionRead: {
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            /** Bloc */
            bloc: string | null;
            /** Composed At */
            composed_at: string | null;
            /** Content */
            content: components["schemas"]["ContentField"][];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Files */
            files: components["schemas"]["FileLink"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["SubmissionKind"];
            /** Lacks */
            lacks: components["schemas"]["LackRead"][];
            /** Note */
            note: string | null;
            obligation: components["schemas"]["ObligationBrief"] | null;
            /** On Behalf */
            on_behalf: boolean;
            /** Paper Received On */
            paper_received_on: string | null;
            /** Payload */
            payload: components["schemas"]["UnitPlanContent"] | components["schemas"]["BlocPlanContent"] | components["schemas"]["ReportContent"] | components["schemas"]["NilReturnContent"] | components["schemas"]["InitiativeContent"] | components["schemas"]["ContestContent"] | components["schemas"]["CustomContent"];
            receipt: components["schemas"]["ReceiptRead"] | null;
            /** Remarks */
            remarks: components["schemas"]["RemarkRead"][];
            /** Resubmit Before */
            resubmit_before: string | null;
            /** Resubmit Default */
            resubmit_default: string | null;
            /** Resubmit Due */
            resubmit_due: string | null;
            state: components["schemas"]["SubmissionState"];
            /** Submitted At */
            submitted_at: string | null;
            taken_by: components["schemas"]["PersonBrief"] | null;
            /** Title */
            title: string;
            unit: components["schemas"]["UnitBrief"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
            /** Version Count */
            version_count: number;
            /** Via */
            via: string;
        };
        /**
         * SubmissionState
         * @description Section 13, submission.
         * @enum {string}
         */
        SubmissionState: "DRAFT" | "SUBMITTED" | "IN_REVIEW" | "RETURNED" | "ACCEPTED" | "REJECTED" | "VOIDED";
        /**
         * SubmissionUpdate
         * @description The changed fields; inside `payload` too what is absent stays. Lists are replaced whole.
         */
        SubmissionUpdate: {
            /** Composed At */
            composed_at?: string | null;
            /** File Ids */
            file_ids?: string[];
            /** Paper Received On */
            paper_received_on?: string | null;
            /** Payload */
            payload?: components["schemas"]["UnitPlanContent"] | components["schemas"]["BlocPlanContent"] | components["schemas"]["ReportContent"] | components["schemas"]["NilReturnContent"] | components["schemas"]["InitiativeContent"] | components["schemas"]["ContestContent"] | components["schemas"]["CustomContent"] | null;
        };
        /**
         * SubmissionVersionRead
         * @description What was sent, as it was sent.
         */
        SubmissionVersionRead: {
            /** Composed At */
            composed_at: string | null;
            /** N */
            n: number;
            /** Paper Received On */
            paper_received_on: string | null;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Sha256 */
            sha256: string;
            /** Via */
            via: string;
        };
        /**
         * SuccessionAction
         * @description The field of the actions.
         */
        SuccessionAction: {
            /** Note */
            note?: string | null;
        };
        /**
         * SuccessionCreate
         * @description A decision about units, as a draft. `document` names it: type, number, date, issuer.
         *
         *     Of several successors the first receives what cannot be divided: accounts, drafts, exemplars.
         */
        SuccessionCreate: {
            /** Document */
            document: string;
            /**
             * Effective On
             * Format: date
             */
            effective_on: string;
            kind: components["schemas"]["SuccessionKind"];
            /** Note */
            note?: string | null;
            /** Predecessor Ids */
            predecessor_ids: string[];
            /** Successors */
            successors?: components["schemas"]["SuccessorWrite"][];
        };
        /**
         * SuccessionKind
         * @description Sáp nhập, chia, đổi tên, giải thể.
         * @enum {string}
         */
        SuccessionKind: "MERGE" | "SPLIT" | "RENAME" | "DISSOLVE";
        /**
         * SuccessionPreview
         * @description What would happen, in words; with `problems` it cannot be applied.
         */
        SuccessionPreview: {
            /** Lines */
            lines: components["schemas"]["EffectLine"][];
            /** Problems */
            problems: string[];
        };
        /**
         * SuccessionRead
         * @description A succession. `lines` is what was done, once it is applied.
         */
        SuccessionRead: {
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            /** Applied At */
            applied_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Document */
            document: string;
            /**
             * Effective On
             * Format: date
             */
            effective_on: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["SuccessionKind"];
            /** Lines */
            lines: components["schemas"]["EffectLine"][];
            /** Note */
            note: string | null;
            /** Predecessors */
            predecessors: components["schemas"]["PartyRead"][];
            state: components["schemas"]["SuccessionState"];
            /** Successors */
            successors: components["schemas"]["PartyRead"][];
            /** Version */
            version: number;
        };
        /**
         * SuccessionState
         * @description A draft is applied at once when its day has come, or waits for its day; what was applied stays applied.
         * @enum {string}
         */
        SuccessionState: "DRAFT" | "SCHEDULED" | "APPLIED" | "CANCELLED";
        /**
         * SuccessionUpdate
         * @description The changed fields of a draft; lists are replaced whole.
         */
        SuccessionUpdate: {
            /** Document */
            document?: string;
            /**
             * Effective On
             * Format: date
             */
            effective_on?: string;
            kind?: components["schemas"]["SuccessionKind"];
            /** Note */
            note?: string | null;
            /** Predecessor Ids */
            predecessor_ids?: string[];
            /** Successors */
            successors?: components["schemas"]["SuccessorWrite"][];
        };
        /**
         * SuccessorWrite
         * @description A unit that goes on: one that exists (`unit_id` alone), or a new one. Of a rename only the new names are given.
         *
         *     A new unit takes kind and parent of the first predecessor unless told otherwise.
         */
        SuccessorWrite: {
            /** Agency Code */
            agency_code?: string | null;
            /** Code */
            code?: string | null;
            kind?: components["schemas"]["UnitKind"] | null;
            /** Name */
            name?: string | null;
            /** Parent Id */
            parent_id?: string | null;
            /** Public Contact */
            public_contact?: string | null;
            /** Short Name */
            short_name?: string | null;
            /** Unit Id */
            unit_id?: string | null;
        };
        /**
         * TableColumn
         * @description One criterion as a column of the bloc's table.
         */
        TableColumn: {
            /** Code */
            code: string;
            /** Group */
            group: string;
            kind: components["schemas"]["CriterionKind"];
            /** Max */
            max: number;
            /** Name */
            name: string;
        };
        /**
         * TableRead
         * @description The bloc's table: criteria across, units down by rank; `tie_note` tells what is left to the council.
         */
        TableRead: {
            /** Columns */
            columns: components["schemas"]["TableColumn"][];
            /** Rows */
            rows: components["schemas"]["TableRow"][];
            scheme: components["schemas"]["SchemeBrief"];
            standing: components["schemas"]["Provisional"];
            /** Tie Note */
            tie_note: string | null;
        };
        /**
         * TableRow
         * @description A sheet as a row: its points by criterion, in the order of the columns.
         */
        TableRow: {
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            bloc: components["schemas"]["BlocName"];
            /** Changed Since Lock */
            changed_since_lock: boolean;
            /** Classification */
            classification: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Open Disputes */
            open_disputes: number;
            /** Points */
            points: number[];
            /** Rank */
            rank: number | null;
            /** Rank Label */
            rank_label: string | null;
            /** Ranked */
            ranked: number;
            /**
             * Scheme Id
             * Format: uuid
             */
            scheme_id: string;
            standing: components["schemas"]["Provisional"];
            state: components["schemas"]["SheetState"];
            /** Tied */
            tied: boolean;
            /** Total */
            total: number;
            unit: components["schemas"]["UnitBrief"];
            /** Version */
            version: number;
            /** Year */
            year: number;
        };
        /**
         * Target
         * @description One measurable target.
         */
        Target: {
            /** Name */
            name?: string | null;
            /** Quantity */
            quantity?: number | null;
            /** Unit */
            unit?: string | null;
        };
        /**
         * Task
         * @description One line of the schedule.
         */
        Task: {
            /** Lead */
            lead?: string | null;
            /** Partners */
            partners?: string | null;
            /** Product */
            product?: string | null;
            /** Task */
            task?: string | null;
            /** Time */
            time?: string | null;
        };
        /**
         * CountRule
         * @description What is counted towards min_count: accepted submissions, or distinct people presented (III.5).
         * @enum {string}
         */
        thidua__plans__models__CountRule: "SUBJECT" | "DISTINCT_PERSON";
        /**
         * PeriodRead
         * @description A period with the instants it is judged by; `in_words` says its limit as an officer writes it.
         */
        thidua__plans__schemas__PeriodRead: {
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            boundary: components["schemas"]["Boundary"];
            /** Date In Plan */
            date_in_plan: boolean;
            /**
             * Due Before
             * Format: date-time
             */
            due_before: string;
            /** Hard Close At */
            hard_close_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** In Words */
            in_words: string;
            /** Label */
            label: string;
            /**
             * Last Good Day
             * Format: date
             */
            last_good_day: string;
            /**
             * Nominal Due On
             * Format: date
             */
            nominal_due_on: string;
            /**
             * Opens At
             * Format: date-time
             */
            opens_at: string;
            /** Version */
            version: number;
        };
        /**
         * CountRule
         * @description What is counted together makes the points of the criterion.
         */
        "thidua__scoring__content__CountRule-Input": {
            /** Parts */
            parts: components["schemas"]["CountPart-Input"][];
        };
        /**
         * CountRule
         * @description What is counted together makes the points of the criterion.
         */
        "thidua__scoring__content__CountRule-Output": {
            /** Parts */
            parts: components["schemas"]["CountPart-Output"][];
        };
        /**
         * PeriodRead
         * @description One period of a duty on a sheet, and why it gives these points; `sentences` say everything in words.
         */
        thidua__scoring__schemas__PeriodRead: {
            /** Days Late */
            days_late: number;
            /**
             * Due Before
             * Format: date-time
             */
            due_before: string;
            /** Effective Due Before */
            effective_due_before: string | null;
            /** Expected */
            expected: number;
            /** Extended */
            extended: boolean;
            /** Obligation Id */
            obligation_id: string | null;
            /** Offer */
            offer: string | null;
            outcome: components["schemas"]["Outcome"];
            /** Period */
            period: string;
            /** Points */
            points: number;
            /** Receipt Code */
            receipt_code: string | null;
            /** Received At */
            received_at: string | null;
            /** Sentences */
            sentences: string[];
        };
        /**
         * TieKind
         * @description What decides between equal totals: more points in a criterion, more of a metric, fewer points taken away.
         * @enum {string}
         */
        TieKind: "CRITERION" | "METRIC" | "PENALTIES";
        /**
         * TieRule
         * @description One rule for equal totals; they are asked in their order, and who is still equal shares the rank.
         */
        "TieRule-Input": {
            /** Code */
            code?: string | null;
            kind: components["schemas"]["TieKind"];
            metric?: components["schemas"]["Metric"] | null;
        };
        /**
         * TieRule
         * @description One rule for equal totals; they are asked in their order, and who is still equal shares the rank.
         */
        "TieRule-Output": {
            /** Code */
            code: string | null;
            kind: components["schemas"]["TieKind"];
            metric: components["schemas"]["Metric"] | null;
        };
        /**
         * TimelineEntry
         * @description One event in the life of an object, told by whichever domain it happened in; `kind` is a stable code.
         */
        TimelineEntry: {
            /** Actor Name */
            actor_name?: string | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Detail */
            detail?: string | null;
            /** Kind */
            kind: string;
            /** Label */
            label: string;
            /** Object Id */
            object_id?: string | null;
            /** Object Kind */
            object_kind?: string | null;
        };
        /**
         * Timeliness
         * @description The verdict of the deadline engine on one obligation.
         * @enum {string}
         */
        Timeliness: "ON_TIME" | "LATE" | "MISSING" | "EXCUSED" | "NOT_DUE";
        /**
         * TimelinessRead
         * @description Unit × period for one kind of duty in one year, as far as the caller may see.
         */
        TimelinessRead: {
            kind: components["schemas"]["DutyKind"];
            /** Periods */
            periods: components["schemas"]["MatrixPeriod"][];
            rate: components["schemas"]["Rate"];
            /** Rows */
            rows: components["schemas"]["MatrixRow"][];
            /** Year */
            year: number;
        };
        /**
         * TimelinessRule
         * @description For every period of a duty: points by how late what was accepted came in.
         *
         *     `nil_return_points`: for a period reported as having nothing (null: like any other). `extension_points`: at most so
         *     many where an extension was given for a part of the points (null: half of the first band).
         */
        "TimelinessRule-Input": {
            /** Bands */
            bands: components["schemas"]["LateBand-Input"][];
            /** Duty */
            duty: string;
            /** Extension Points */
            extension_points?: number | null;
            /** Nil Return Points */
            nil_return_points?: number | null;
        };
        /**
         * TimelinessRule
         * @description For every period of a duty: points by how late what was accepted came in.
         *
         *     `nil_return_points`: for a period reported as having nothing (null: like any other). `extension_points`: at most so
         *     many where an extension was given for a part of the points (null: half of the first band).
         */
        "TimelinessRule-Output": {
            /** Bands */
            bands: components["schemas"]["LateBand-Output"][];
            /** Duty */
            duty: string;
            /** Extension Points */
            extension_points: number | null;
            /** Nil Return Points */
            nil_return_points: number | null;
        };
        /**
         * TopicBrief
         * @description A topic inside other answers.
         */
        TopicBrief: {
            /** Code */
            code: string;
            /** Name */
            name: string;
        };
        /**
         * TopicRead
         * @description A topic of II.1, by the plan's own letter.
         */
        TopicRead: {
            /** Code */
            code: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * TotalsRead
         * @description The sums of the columns. `total` counts now; `expected` is what it becomes when all that was sent is accepted.
         */
        TotalsRead: {
            /** Bloc */
            bloc: number;
            /** Bonus */
            bonus: number;
            /** Expected */
            expected: number;
            /** Own */
            own: number;
            /** Penalty */
            penalty: number;
            /** Total */
            total: number;
            /** Verified */
            verified: number;
        };
        /**
         * TotpChange
         * @description `confirm` takes the code the app shows, `disable` the password.
         */
        TotpChange: {
            /** Code */
            code?: string | null;
            /** Password */
            password?: string | null;
            step: components["schemas"]["TotpStep"];
        };
        /**
         * TotpRead
         * @description `secret` and `uri` only after start, `recovery_codes` only after confirm; none is shown again.
         */
        TotpRead: {
            /** Enabled */
            enabled: boolean;
            /** Recovery Codes */
            recovery_codes?: string[] | null;
            /** Secret */
            secret?: string | null;
            /** Uri */
            uri?: string | null;
        };
        /**
         * TotpStep
         * @description Start, prove that the app works, or switch off.
         * @enum {string}
         */
        TotpStep: "start" | "confirm" | "disable";
        /**
         * UnitBrief
         * @description A unit inside other answers. `label` is its name with the parent's, because two units may bear one name.
         */
        UnitBrief: {
            /** Code */
            code: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["UnitKind"];
            /** Label */
            label: string;
            /** Name */
            name: string;
            /** Short Name */
            short_name: string | null;
        };
        /**
         * UnitCreate
         * @description A new unit; `code` never changes afterwards.
         */
        UnitCreate: {
            /** Agency Code */
            agency_code?: string | null;
            /** Code */
            code: string;
            kind: components["schemas"]["UnitKind"];
            /** Name */
            name: string;
            /** Parent Id */
            parent_id?: string | null;
            /** Public Contact */
            public_contact?: string | null;
            /** Short Name */
            short_name?: string | null;
            /** Valid From */
            valid_from?: string | null;
            /** Valid To */
            valid_to?: string | null;
        };
        /**
         * UnitKind
         * @description What a unit is; audiences of duties are rules over these. AUTHORITY is never in an audience.
         * @enum {string}
         */
        UnitKind: "AUTHORITY" | "COMMUNE" | "TOWNSHIP" | "WARD" | "DEPARTMENT" | "PARTY_BODY" | "MASS_ORGANISATION" | "SCHOOL" | "ENTERPRISE" | "ARMED_FORCE" | "PUBLIC_SERVICE";
        /**
         * UnitPlanContent
         * @description Kế hoạch tuyên truyền của đơn vị (III.6).
         */
        UnitPlanContent: {
            /** Content */
            content?: string | null;
            /** Forms */
            forms?: string | null;
            /** Links */
            links?: components["schemas"]["Link"][];
            /** Number */
            number?: string | null;
            /** Organisation */
            organisation?: string | null;
            /** Purpose */
            purpose?: string | null;
            /** Schedule */
            schedule?: components["schemas"]["Task"][];
            /** Signed On */
            signed_on?: string | null;
            /** Signer */
            signer?: string | null;
            /** Targets */
            targets?: components["schemas"]["Target"][];
            /** Title */
            title?: string | null;
        };
        /**
         * UnitRead
         * @description A unit. The dates are local and inclusive; null = open. `former_names` are its earlier ones, oldest first.
         */
        UnitRead: {
            /** Agency Code */
            agency_code: string | null;
            /** Code */
            code: string;
            /** Former Names */
            former_names: components["schemas"]["FormerName"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["UnitKind"];
            /** Label */
            label: string;
            /** Name */
            name: string;
            parent: components["schemas"]["UnitBrief"] | null;
            /** Public Contact */
            public_contact: string | null;
            /** Short Name */
            short_name: string | null;
            /** Valid From */
            valid_from: string | null;
            /** Valid To */
            valid_to: string | null;
            /** Version */
            version: number;
        };
        /**
         * UnitUpdate
         * @description The changed fields of a unit.
         */
        UnitUpdate: {
            /** Agency Code */
            agency_code?: string | null;
            kind?: components["schemas"]["UnitKind"];
            /** Name */
            name?: string;
            /** Parent Id */
            parent_id?: string | null;
            /** Public Contact */
            public_contact?: string | null;
            /** Short Name */
            short_name?: string | null;
            /** Valid From */
            valid_from?: string | null;
            /** Valid To */
            valid_to?: string | null;
        };
        /**
         * UserBrief
         * @description Who.
         */
        UserBrief: {
            /** Full Name */
            full_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Username */
            username: string;
        };
        /**
         * UserCreate
         * @description An account; a one-time password is made for it.
         */
        UserCreate: {
            /** Email */
            email?: string | null;
            /** Full Name */
            full_name: string;
            /** Roles */
            roles?: components["schemas"]["RoleGrant"][];
            /**
             * Unit Id
             * Format: uuid
             */
            unit_id: string;
            /** Username */
            username: string;
        };
        /**
         * UserRead
         * @description An account as an administrator sees it. `one_time_password` only in the answer that made it.
         */
        UserRead: {
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Email */
            email: string | null;
            /** Full Name */
            full_name: string;
            /** Has Totp */
            has_totp: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Last Login At */
            last_login_at: string | null;
            /** Must Change Password */
            must_change_password: boolean;
            /** One Time Password */
            one_time_password?: string | null;
            /** Roles */
            roles: components["schemas"]["HeldRole"][];
            state: components["schemas"]["UserState"];
            unit: components["schemas"]["UnitBrief"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Username */
            username: string;
            /** Version */
            version: number;
        };
        /**
         * UserState
         * @description Whether an account may sign in; a disabled one keeps its name in every record.
         * @enum {string}
         */
        UserState: "ACTIVE" | "DISABLED";
        /**
         * UserUpdate
         * @description What an administrator may correct; the user name stays.
         */
        UserUpdate: {
            /** Email */
            email?: string | null;
            /**
             * Full Name
             * @default
             */
            full_name: string;
            /**
             * Unit Id
             * Format: uuid
             * @default 00000000-0000-0000-0000-000000000000
             */
            unit_id: string;
        };
        /**
         * VersionRead
         * @description What was sent, as it was sent. `sha256` is the hash of `payload` in canonical JSON, as on the receipt.
         */
        VersionRead: {
            /** Composed At */
            composed_at: string | null;
            /** N */
            n: number;
            /** Payload */
            payload: {
                [key: string]: unknown;
            };
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Sha256 */
            sha256: string;
            /** Via */
            via: string;
        };
        /**
         * Visibility
         * @description INTERNAL never leaves the internal API.
         * @enum {string}
         */
        Visibility: "PUBLIC" | "INTERNAL";
        /**
         * WebhookAction
         * @description An action on a receiver.
         */
        WebhookAction: {
            /** Note */
            note?: string | null;
            overlap?: components["schemas"]["Overlap"] | null;
        };
        /**
         * WebhookCreate
         * @description A receiver and what it is told; every event when absent.
         */
        WebhookCreate: {
            /** Events */
            events?: components["schemas"]["WebhookEvent"][];
            /** Name */
            name: string;
            /** Url */
            url: string;
        };
        /**
         * WebhookEvent
         * @description What a receiver may be told.
         * @enum {string}
         */
        WebhookEvent: "article.published" | "article.updated" | "article.withdrawn" | "article.removed";
        /**
         * WebhookRead
         * @description A receiver. `pending` and `dead` count its deliveries; `failing_since` when the last try failed.
         *
         *     `secret` only in the answer that made it.
         */
        WebhookRead: {
            /** Actions */
            actions: components["schemas"]["ActionRead"][];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Dead */
            dead: number;
            /** Delivered At */
            delivered_at: string | null;
            /** Events */
            events: components["schemas"]["WebhookEvent"][];
            /** Failing Since */
            failing_since: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Pending */
            pending: number;
            /** Previous Until */
            previous_until: string | null;
            /** Retry At */
            retry_at: string | null;
            /** Secret */
            secret?: string | null;
            state: components["schemas"]["WebhookState"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Url */
            url: string;
            /** Version */
            version: number;
        };
        /**
         * WebhookReplay
         * @description Which deliveries to send again: those named, or all dead ones, or everything since an instant.
         */
        WebhookReplay: {
            /** Delivery Ids */
            delivery_ids?: string[] | null;
            /** Since */
            since?: string | null;
        };
        /**
         * WebhookState
         * @description PAUSED collects what happens and sends nothing; REMOVED collects nothing and never comes back.
         * @enum {string}
         */
        WebhookState: "ACTIVE" | "PAUSED" | "REMOVED";
        /**
         * WebhookUpdate
         * @description What may be changed while the secret stays.
         */
        WebhookUpdate: {
            /** Events */
            events?: components["schemas"]["WebhookEvent"][];
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Url
             * @default
             */
            url: string;
        };
    };
    responses: {
        /** @description Refused; the reasons are inside */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_articles_api_portal_v1_articles_get: {
        parameters: {
            query?: {
                /** @description A column by name or slug */
                column?: string | null;
                /** @description next_cursor of the page before */
                cursor?: string | null;
                /** @description An exemplar's id or slug */
                exemplar?: string | null;
                /** @description Rows per page */
                limit?: number;
                /** @description A movement's code or id */
                movement?: string | null;
                /** @description Words, with or without accents */
                q?: string | null;
                /** @description Only what changed at or after this instant */
                since?: string | null;
                /** @description A topic's code: a, b, c, d, đ, e, f */
                topic?: string | null;
                /** @description A unit's code or id */
                unit?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalArticlePage"];
                };
            };
            /** @description The caller's copy is this one */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    read_article_api_portal_v1_articles__slug__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalArticle"];
                };
            };
            /** @description The caller's copy is this one */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Withdrawn or removed; `detail` is the notice */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    list_related_api_portal_v1_articles__slug__related_get: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalRelated"];
                };
            };
            /** @description The caller's copy is this one */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    list_changes_api_portal_v1_changes_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the answer before */
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalChangePage"];
                };
            };
            /** @description The caller's copy is this one */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    list_exemplars_api_portal_v1_exemplars_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                field?: components["schemas"]["ExemplarField"] | null;
                kind?: components["schemas"]["ExemplarKind"] | null;
                /** @description Rows per page */
                limit?: number;
                movement?: string | null;
                /** @description Words, with or without accents */
                q?: string | null;
                /** @description Only what changed at or after this instant */
                since?: string | null;
                topic?: string | null;
                unit?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalExemplarPage"];
                };
            };
            /** @description The caller's copy is this one */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    read_exemplar_api_portal_v1_exemplars__slug__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalExemplar"];
                };
            };
            /** @description The caller's copy is this one */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Withdrawn or removed; `detail` is the notice */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    read_atom_api_portal_v1_feed_atom_get: {
        parameters: {
            query?: {
                /** @description A column by name or slug */
                column?: string | null;
                /** @description At most so many articles */
                limit?: number;
                /** @description A movement's code or id */
                movement?: string | null;
                /** @description A topic's code: a, b, c, d, đ, e, f */
                topic?: string | null;
                /** @description A unit's code or id */
                unit?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_json_feed_api_portal_v1_feed_json_get: {
        parameters: {
            query?: {
                /** @description A column by name or slug */
                column?: string | null;
                /** @description At most so many articles */
                limit?: number;
                /** @description A movement's code or id */
                movement?: string | null;
                /** @description A topic's code: a, b, c, d, đ, e, f */
                topic?: string | null;
                /** @description A unit's code or id */
                unit?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": components["schemas"]["PortalJsonFeed"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_feed_api_portal_v1_feed_rss_get: {
        parameters: {
            query?: {
                /** @description A column by name or slug */
                column?: string | null;
                /** @description At most so many articles */
                limit?: number;
                /** @description A movement's code or id */
                movement?: string | null;
                /** @description A topic's code: a, b, c, d, đ, e, f */
                topic?: string | null;
                /** @description A unit's code or id */
                unit?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/rss+xml": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_media_api_portal_v1_media__file_id__get: {
        parameters: {
            query?: {
                /** @description A smaller copy, in pixels */
                width?: (480 | 960 | 1600) | null;
            };
            header?: never;
            path: {
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_movements_api_portal_v1_movements_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                /** @description Rows per page */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalMovementPage"];
                };
            };
            /** @description The caller's copy is this one */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    read_movement_api_portal_v1_movements__code__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalMovementItem"];
                };
            };
            /** @description The caller's copy is this one */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    read_oembed_api_portal_v1_oembed_get: {
        parameters: {
            query: {
                format?: "json";
                maxheight?: number | null;
                maxwidth?: number | null;
                /** @description The address of an article's page */
                url: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalOembed"];
                };
            };
            /** @description The caller's copy is this one */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Withdrawn or removed; `detail` is the notice */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    read_sitemap_api_portal_v1_sitemap_xml_get: {
        parameters: {
            query?: {
                /** @description One file of the index */
                page?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_widget_api_portal_v1_widget_js_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/javascript": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    check_receipt_api_public_v1_receipts__code__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptCheck"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_activities_api_v1_activities_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                /** @description Rows per page */
                limit?: number;
                /** @description Only the caller's own unit's */
                mine?: boolean;
                /** @description Every word must match, without accents, as a prefix */
                q?: string | null;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
                /** @description One or several states */
                state?: components["schemas"]["ActivityState"][] | null;
                /** @description Held by another unit and not verified yet */
                to_verify?: boolean;
                unit_id?: string | null;
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ActivityBrief_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_activity_api_v1_activities_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivityCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_activity_api_v1_activities__activity_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    edit_activity_api_v1_activities__activity_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivityUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_activity_api_v1_activities__activity_id__actions__name__post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivityAction"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_activity_history_api_v1_activities__activity_id__history_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activity_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryRead"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_anniversaries_api_v1_anniversaries_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                /** @description Rows per page */
                limit?: number;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AnniversaryRead_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_clients_api_v1_api_clients_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                /** @description Rows per page */
                limit?: number;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
                state?: components["schemas"]["ApiClientState"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ApiClientRead_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_client_api_v1_api_clients_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiClientCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiClientRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_client_api_v1_api_clients__client_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiClientRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    update_client_api_v1_api_clients__client_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiClientUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiClientRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_client_api_v1_api_clients__client_id__actions__name__post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiClientRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_usage_api_v1_api_clients__client_id__usage_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiClientUsageRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_articles_api_v1_articles_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                exemplar_id?: string | null;
                kind?: components["schemas"]["ArticleKind"] | null;
                /** @description Rows per page */
                limit?: number;
                /** @description Only the caller's unit */
                mine?: boolean;
                /** @description A movement's id or code */
                movement?: string | null;
                /** @description Words, with or without accents */
                q?: string | null;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
                state?: components["schemas"]["ArticleState"] | null;
                /** @description A topic's code: a, b, c, d, đ, e, f */
                topic?: string | null;
                unit_id?: string | null;
                /** @description Only what waits for a step of the caller */
                waiting?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ArticleBrief_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_article_api_v1_articles_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_article_api_v1_articles__article_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    edit_article_api_v1_articles__article_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_article_api_v1_articles__article_id__actions__name__post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArticleAction"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_editions_api_v1_articles__article_id__editions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionRead"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_history_api_v1_articles__article_id__history_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryRead"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    preview_article_api_v1_articles__article_id__preview_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalArticle"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_from_exemplar_api_v1_articles_from_exemplar_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FromExemplar"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_audit_events_api_v1_audit_events_get: {
        parameters: {
            query?: {
                action?: string | null;
                actor_id?: string | null;
                /** @description next_cursor of the page before */
                cursor?: string | null;
                kind?: string | null;
                /** @description Rows per page */
                limit?: number;
                object_id?: string | null;
                since?: string | null;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
                until?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AuditEventRead_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    verify_audit_api_v1_audit_events_verify_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerdict"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    login_api_v1_auth_login_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    logout_api_v1_auth_logout_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    refresh_api_v1_auth_refresh_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_authority_api_v1_authority_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorityRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    edit_authority_api_v1_authority_patch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthorityUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorityRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_blocs_api_v1_blocs_get: {
        parameters: {
            query?: {
                as_of?: string | null;
                /** @description next_cursor of the page before */
                cursor?: string | null;
                /** @description Rows per page */
                limit?: number;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_BlocRead_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_bloc_api_v1_blocs_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BlocCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlocRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_bloc_api_v1_blocs__bloc_id__get: {
        parameters: {
            query?: {
                year?: number | null;
            };
            header?: never;
            path: {
                bloc_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlocRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    edit_bloc_api_v1_blocs__bloc_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bloc_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BlocUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlocRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    calendar_feed_api_v1_calendar_ics_get: {
        parameters: {
            query: {
                /** @description The token of the address */
                token: string;
            };
            header?: {
                "if-none-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    list_calls_api_v1_call_logs_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                /** @description Rows per page */
                limit?: number;
                obligation_id?: string | null;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
                unit_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CallRead_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_call_api_v1_call_logs_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_call_api_v1_call_logs__call_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_comm_forms_api_v1_comm_forms_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                /** @description Rows per page */
                limit?: number;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CommFormRead_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_chase_api_v1_dashboard_chase_get: {
        parameters: {
            query?: {
                bloc_id?: string | null;
                /** @description How many days ahead is soon */
                due_within?: number;
                kind?: components["schemas"]["DutyKind"] | null;
                /** @description Only overdue, or only due soon; both without */
                overdue?: boolean | null;
                /** @description The period's label, such as Quý I */
                period?: string | null;
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChaseRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_overview_api_v1_dashboard_overview_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_timeliness_api_v1_dashboard_timeliness_get: {
        parameters: {
            query?: {
                kind?: components["schemas"]["DutyKind"];
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinessRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    move_clock_api_v1_demo_clock_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockMove"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    make_document_api_v1_documents_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_exemplars_api_v1_exemplars_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                field?: components["schemas"]["ExemplarField"] | null;
                kind?: components["schemas"]["ExemplarKind"] | null;
                /** @description Rows per page */
                limit?: number;
                /** @description Only the caller's own unit's */
                mine?: boolean;
                movement_id?: string | null;
                /** @description Every word must match, without accents, as a prefix */
                q?: string | null;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
                state?: components["schemas"]["ExemplarState"] | null;
                topic?: string | null;
                unit_id?: string | null;
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ExemplarBrief_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_exemplar_api_v1_exemplars__exemplar_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exemplar_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExemplarRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    edit_exemplar_api_v1_exemplars__exemplar_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exemplar_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExemplarUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExemplarRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_exemplar_api_v1_exemplars__exemplar_id__actions__name__post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exemplar_id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExemplarAction"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExemplarRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_consents_api_v1_exemplars__exemplar_id__consents_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exemplar_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ConsentRead_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    give_consent_api_v1_exemplars__exemplar_id__consents_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exemplar_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_consent_api_v1_exemplars__exemplar_id__consents__consent_id__actions__name__post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                consent_id: string;
                exemplar_id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExemplarAction"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_similar_api_v1_exemplars__exemplar_id__similar_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exemplar_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarExemplar"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_timeline_api_v1_exemplars__exemplar_id__timeline_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exemplar_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineEntry"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    extend_many_api_v1_extensions_bulk_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkExtensionCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkExtensionRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    upload_file_api_v1_files_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_upload_file_api_v1_files_post"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_file_api_v1_files__file_id__get: {
        parameters: {
            query?: {
                /** @description Signed link: unix seconds it ends at */
                exp?: number | null;
                /** @description Signed link: the session it was made for */
                sid?: string | null;
                /** @description Signed link: the signature */
                sig?: string | null;
            };
            header?: never;
            path: {
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    read_thumbnail_api_v1_files__file_id__thumbnail_get: {
        parameters: {
            query?: {
                /** @description Signed link: unix seconds it ends at */
                exp?: number | null;
                /** @description Signed link: the session it was made for */
                sid?: string | null;
                /** @description Signed link: the signature */
                sig?: string | null;
            };
            header?: never;
            path: {
                file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    live_api_v1_health_live_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Live"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ready_api_v1_health_ready_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_holidays_api_v1_holidays_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                /** @description Rows per page */
                limit?: number;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_HolidayRead_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_holiday_api_v1_holidays_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolidayCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_holiday_api_v1_holidays__holiday_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                holiday_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    propose_holidays_api_v1_holidays_proposal_get: {
        parameters: {
            query: {
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayProposal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    take_over_holidays_api_v1_holidays_proposal_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolidayYear"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayProposal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_initiatives_api_v1_initiatives_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                level?: components["schemas"]["InitiativeLevel"] | null;
                /** @description Rows per page */
                limit?: number;
                /** @description Only the caller's own unit's */
                mine?: boolean;
                /** @description Every word must match, without accents, as a prefix */
                q?: string | null;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
                unit_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_InitiativeRead_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_initiative_api_v1_initiatives_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InitiativeCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InitiativeRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_initiative_api_v1_initiatives__initiative_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                initiative_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InitiativeRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    edit_initiative_api_v1_initiatives__initiative_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                initiative_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InitiativeUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InitiativeRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    me_api_v1_me_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    change_password_api_v1_me_password_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    change_totp_api_v1_me_totp_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_movements_api_v1_movements_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                is_priority?: boolean | null;
                kind?: components["schemas"]["MovementKind"] | null;
                launched_by_id?: string | null;
                /** @description Rows per page */
                limit?: number;
                mine?: boolean;
                q?: string | null;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MovementRead_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_movement_api_v1_movements_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MovementCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovementRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_movement_api_v1_movements__movement_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                movement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovementRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    edit_movement_api_v1_movements__movement_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                movement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MovementUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovementRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_nominations_api_v1_nominations_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                exemplar_id?: string | null;
                kind?: components["schemas"]["ExemplarKind"] | null;
                /** @description Rows per page */
                limit?: number;
                /** @description Only the caller's own unit's */
                mine?: boolean;
                /** @description The period's label, such as Quý I */
                period?: string | null;
                /** @description Every word must match, without accents, as a prefix */
                q?: string | null;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
                /** @description One or several states */
                state?: components["schemas"]["NominationState"][] | null;
                /** @description Only those the caller has taken */
                taken_by_me?: boolean;
                unit_id?: string | null;
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_NominationBrief_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_nomination_api_v1_nominations_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NominationCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NominationRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_nomination_api_v1_nominations__nomination_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                nomination_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NominationRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    edit_nomination_api_v1_nominations__nomination_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                nomination_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NominationUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NominationRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_nomination_api_v1_nominations__nomination_id__actions__name__post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                nomination_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NominationAction"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NominationRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_nomination_history_api_v1_nominations__nomination_id__history_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                nomination_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryRead"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_versions_api_v1_nominations__nomination_id__versions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                nomination_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionRead"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_notifications_api_v1_notifications_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                kind?: components["schemas"]["NotificationKind"] | null;
                /** @description Rows per page */
                limit?: number;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
                unread?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_NotificationRead_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_notification_api_v1_notifications__notification_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notification_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_notification_api_v1_notifications__notification_id__actions__name__post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                notification_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_all_notifications_api_v1_notifications_actions_read_all_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadAll"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadAllDone"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_calendar_api_v1_notifications_calendar_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_calendar_api_v1_notifications_calendar_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    revoke_calendar_api_v1_notifications_calendar_actions_revoke_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_preferences_api_v1_notifications_preferences_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferenceRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    update_preferences_api_v1_notifications_preferences_patch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferenceUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferenceRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_obligations_api_v1_obligations_get: {
        parameters: {
            query?: {
                binding?: components["schemas"]["Binding"] | null;
                /** @description next_cursor of the page before */
                cursor?: string | null;
                /** @description Earliest effective last good day, local */
                due_from?: string | null;
                /** @description Latest effective last good day, local */
                due_to?: string | null;
                extension_requested?: boolean | null;
                kind?: components["schemas"]["DutyKind"] | null;
                /** @description Rows per page */
                limit?: number;
                mine?: boolean;
                /** @description Due, obliging, and nothing that counts was received */
                overdue?: boolean | null;
                /** @description The period's label, such as Quý I */
                period?: string | null;
                /** @description Submissions are still received */
                receivable?: boolean | null;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
                state?: components["schemas"]["ObligationState"] | null;
                timeliness?: components["schemas"]["Timeliness"] | null;
                unit_id?: string | null;
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ObligationRead_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_obligation_api_v1_obligations__obligation_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                obligation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_obligation_api_v1_obligations__obligation_id__actions__name__post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                obligation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObligationAction"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_extensions_api_v1_obligations__obligation_id__extensions_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                /** @description Rows per page */
                limit?: number;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
            };
            header?: never;
            path: {
                obligation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ExtensionRead_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_extension_api_v1_obligations__obligation_id__extensions_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                obligation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_extension_api_v1_obligations__obligation_id__extensions__extension_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extension_id: string;
                obligation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_extension_api_v1_obligations__obligation_id__extensions__extension_id__actions__name__post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extension_id: string;
                name: string;
                obligation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionAction"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_extension_history_api_v1_obligations__obligation_id__extensions__extension_id__history_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                extension_id: string;
                obligation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryRead"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_obligation_history_api_v1_obligations__obligation_id__history_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                obligation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryRead"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_nomination_choice_api_v1_obligations_nomination_choice_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NominationChoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_mails_api_v1_outgoing_mails_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                /** @description Rows per page */
                limit?: number;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
                state?: components["schemas"]["MailState"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MailRead_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_mail_api_v1_outgoing_mails__mail_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mail_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_mail_api_v1_outgoing_mails__mail_id__actions__name__post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mail_id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_plans_api_v1_plans_get: {
        parameters: {
            query?: {
                /** @description Only, or without, what corrects another plan */
                amendment?: boolean | null;
                /** @description next_cursor of the page before */
                cursor?: string | null;
                /** @description Rows per page */
                limit?: number;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
                state?: components["schemas"]["PlanState"] | null;
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PlanBrief_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_plan_api_v1_plans_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_plan_api_v1_plans__plan_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_plan_api_v1_plans__plan_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    edit_plan_api_v1_plans__plan_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_plan_api_v1_plans__plan_id__actions__name__post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanAction"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    amend_plan_api_v1_plans__plan_id__amendments_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanAmend"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_clauses_api_v1_plans__plan_id__clauses_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                /** @description Rows per page */
                limit?: number;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
            };
            header?: never;
            path: {
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ClauseRead_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_clause_api_v1_plans__plan_id__clauses_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClauseWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClauseRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_clause_api_v1_plans__plan_id__clauses__clause_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clause_id: string;
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClauseRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_clause_api_v1_plans__plan_id__clauses__clause_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clause_id: string;
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    edit_clause_api_v1_plans__plan_id__clauses__clause_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clause_id: string;
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClauseUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClauseRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    clone_plan_api_v1_plans__plan_id__clone_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanClone"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_difference_api_v1_plans__plan_id__diff_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanDiff"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_duties_api_v1_plans__plan_id__duties_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                /** @description Rows per page */
                limit?: number;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
            };
            header?: never;
            path: {
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DutyRead_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_duty_api_v1_plans__plan_id__duties_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DutyCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_duty_api_v1_plans__plan_id__duties__duty_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                duty_id: string;
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_duty_api_v1_plans__plan_id__duties__duty_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                duty_id: string;
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    edit_duty_api_v1_plans__plan_id__duties__duty_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                duty_id: string;
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DutyUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_period_api_v1_plans__plan_id__duties__duty_id__periods__period_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                duty_id: string;
                period_id: string;
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["thidua__plans__schemas__PeriodRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_period_api_v1_plans__plan_id__duties__duty_id__periods__period_id__actions__name__post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                duty_id: string;
                name: string;
                period_id: string;
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeriodAction"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["thidua__plans__schemas__PeriodRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    preview_reschedule_api_v1_plans__plan_id__duties__duty_id__periods__period_id__reschedule_preview_get: {
        parameters: {
            query: {
                hard_close_on?: string | null;
                nominal_due_on: string;
            };
            header?: never;
            path: {
                duty_id: string;
                period_id: string;
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RescheduleEffect"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_plan_history_api_v1_plans__plan_id__history_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryRead"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    preview_obligations_api_v1_plans__plan_id__preview_obligations_get: {
        parameters: {
            query?: {
                duty_id?: string | null;
            };
            header?: never;
            path: {
                plan_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_dispatches_api_v1_reminder_dispatches_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                /** @description Rows per page */
                limit?: number;
                obligation_id?: string | null;
                /** @description The local day of the run */
                on?: string | null;
                outcome?: components["schemas"]["DispatchOutcome"] | null;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
                unit_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DispatchRead_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_rules_api_v1_reminder_rules_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                /** @description Rows per page */
                limit?: number;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RuleRead_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_rule_api_v1_reminder_rules_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_rule_api_v1_reminder_rules__rule_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    update_rule_api_v1_reminder_rules__rule_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_outlook_api_v1_reminder_rules_outlook_get: {
        parameters: {
            query?: {
                /** @description How many days ahead */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutlookRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_reports_api_v1_reports_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                /** @description Rows per page */
                limit?: number;
                /** @description Only the caller's own unit's */
                mine?: boolean;
                obligation_id?: string | null;
                /** @description The period's label, such as 06 tháng */
                period?: string | null;
                /** @description Every word must match, without accents, as a prefix */
                q?: string | null;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
                /** @description One or several states */
                state?: components["schemas"]["SubmissionState"][] | null;
                /** @description Only those the caller has taken */
                taken_by_me?: boolean;
                unit_id?: string | null;
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SubmissionBrief_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_one_api_v1_reports_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmissionCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_one_api_v1_reports__submission_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    edit_one_api_v1_reports__submission_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmissionUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_one_api_v1_reports__submission_id__actions__name__post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmissionAction"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_difference_api_v1_reports__submission_id__diff_get: {
        parameters: {
            query?: {
                from_version?: number | null;
                to_version?: number | null;
            };
            header?: never;
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferenceRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_history_api_v1_reports__submission_id__history_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryRead"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_versions_api_v1_reports__submission_id__versions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionVersionRead"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_score_schemes_api_v1_score_schemes_get: {
        parameters: {
            query?: {
                bloc_id?: string | null;
                /** @description next_cursor of the page before */
                cursor?: string | null;
                /** @description Rows per page */
                limit?: number;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
                state?: components["schemas"]["SchemeState"] | null;
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SchemeBrief_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_score_scheme_api_v1_score_schemes_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SchemeCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_score_scheme_api_v1_score_schemes__scheme_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scheme_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    edit_score_scheme_api_v1_score_schemes__scheme_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scheme_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SchemeUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_score_scheme_api_v1_score_schemes__scheme_id__actions__name__post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                scheme_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScoreAction"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_scheme_choices_api_v1_score_schemes__scheme_id__choices_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scheme_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeChoices"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_scheme_history_api_v1_score_schemes__scheme_id__history_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scheme_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryRead"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_score_table_api_v1_score_schemes__scheme_id__table_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scheme_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TableRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    search_all_api_v1_search_get: {
        parameters: {
            query: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                kind?: components["schemas"]["FoundKind"] | null;
                /** @description Rows per page */
                limit?: number;
                /** @description Words, with or without accents */
                q: string;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Found_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_submissions_api_v1_submissions_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                kind?: components["schemas"]["SubmissionKind"] | null;
                /** @description Rows per page */
                limit?: number;
                /** @description Only the caller's own unit's */
                mine?: boolean;
                obligation_id?: string | null;
                /** @description The period's label, such as 06 tháng */
                period?: string | null;
                /** @description Every word must match, without accents, as a prefix */
                q?: string | null;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
                /** @description One or several states */
                state?: components["schemas"]["SubmissionState"][] | null;
                /** @description Only those the caller has taken */
                taken_by_me?: boolean;
                unit_id?: string | null;
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SubmissionBrief_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_one_api_v1_submissions_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmissionCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_one_api_v1_submissions__submission_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    edit_one_api_v1_submissions__submission_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmissionUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_one_api_v1_submissions__submission_id__actions__name__post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmissionAction"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_difference_api_v1_submissions__submission_id__diff_get: {
        parameters: {
            query?: {
                from_version?: number | null;
                to_version?: number | null;
            };
            header?: never;
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferenceRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_history_api_v1_submissions__submission_id__history_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryRead"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_versions_api_v1_submissions__submission_id__versions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionVersionRead"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_successions_api_v1_successions_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                kind?: components["schemas"]["SuccessionKind"] | null;
                /** @description Rows per page */
                limit?: number;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
                /** @description One or several states */
                state?: components["schemas"]["SuccessionState"][] | null;
                unit_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SuccessionRead_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_succession_api_v1_successions_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuccessionCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessionRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_succession_api_v1_successions__succession_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                succession_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessionRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    edit_succession_api_v1_successions__succession_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                succession_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuccessionUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessionRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_succession_api_v1_successions__succession_id__actions__name__post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                succession_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuccessionAction"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessionRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_succession_history_api_v1_successions__succession_id__history_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                succession_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryRead"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_preview_api_v1_successions__succession_id__preview_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                succession_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessionPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    preview_succession_api_v1_successions_preview_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuccessionCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessionPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_topics_api_v1_topics_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                /** @description Rows per page */
                limit?: number;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TopicRead_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_unit_scores_api_v1_unit_scores_get: {
        parameters: {
            query?: {
                bloc_id?: string | null;
                /** @description next_cursor of the page before */
                cursor?: string | null;
                /** @description Rows per page */
                limit?: number;
                /** @description Only the caller's own unit's */
                mine?: boolean;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
                state?: components["schemas"]["SheetState"] | null;
                unit_id?: string | null;
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SheetBrief_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_unit_score_api_v1_unit_scores__sheet_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sheet_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_unit_score_api_v1_unit_scores__sheet_id__actions__name__post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                sheet_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScoreAction"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_disputes_api_v1_unit_scores__sheet_id__disputes_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                /** @description Rows per page */
                limit?: number;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
            };
            header?: never;
            path: {
                sheet_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DisputeRead_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_dispute_api_v1_unit_scores__sheet_id__disputes_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sheet_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_dispute_api_v1_unit_scores__sheet_id__disputes__dispute_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dispute_id: string;
                sheet_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_dispute_api_v1_unit_scores__sheet_id__disputes__dispute_id__actions__name__post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dispute_id: string;
                name: string;
                sheet_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScoreAction"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_dispute_history_api_v1_unit_scores__sheet_id__disputes__dispute_id__history_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dispute_id: string;
                sheet_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryRead"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_score_history_api_v1_unit_scores__sheet_id__history_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sheet_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryRead"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_score_lines_api_v1_unit_scores__sheet_id__lines_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sheet_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineRead"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    edit_score_lines_api_v1_unit_scores__sheet_id__lines__column__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                column: string;
                sheet_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinesUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_units_api_v1_units_get: {
        parameters: {
            query?: {
                as_of?: string | null;
                /** @description next_cursor of the page before */
                cursor?: string | null;
                kind?: components["schemas"]["UnitKind"] | null;
                /** @description Rows per page */
                limit?: number;
                parent_id?: string | null;
                /** @description Every word must match as a prefix */
                q?: string | null;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_UnitRead_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_unit_api_v1_units_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_unit_api_v1_units__unit_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    edit_unit_api_v1_units__unit_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_users_api_v1_users_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                disabled?: boolean | null;
                /** @description Rows per page */
                limit?: number;
                must_change_password?: boolean | null;
                /** @description Words of the name or user name, accents optional */
                q?: string | null;
                role?: components["schemas"]["Role"] | null;
                role_ends_by?: string | null;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
                unit_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_UserRead_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_user_api_v1_users_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_user_api_v1_users__user_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    update_user_api_v1_users__user_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_user_api_v1_users__user_id__actions__name__post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    history_of_user_api_v1_users__user_id__history_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryRead"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_roles_api_v1_users__user_id__roles_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                /** @description Rows per page */
                limit?: number;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
            };
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RoleRead_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    grant_role_api_v1_users__user_id__roles_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleGrant"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_role_api_v1_users__user_id__roles__role_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                role_id: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    revoke_role_api_v1_users__user_id__roles__role_id__actions_revoke_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                role_id: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_webhooks_api_v1_webhooks_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                /** @description Rows per page */
                limit?: number;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
                state?: components["schemas"]["WebhookState"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_WebhookRead_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_webhook_api_v1_webhooks_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_webhook_api_v1_webhooks__webhook_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    update_webhook_api_v1_webhooks__webhook_id__patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_webhook_api_v1_webhooks__webhook_id__actions__name__post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookAction"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_deliveries_api_v1_webhooks__webhook_id__deliveries_get: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string | null;
                /** @description An event's type */
                event?: string | null;
                /** @description Rows per page */
                limit?: number;
                /** @description A sort key; - in front for descending */
                sort?: string | null;
                state?: components["schemas"]["DeliveryState"] | null;
            };
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DeliveryRead_"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_delivery_api_v1_webhooks__webhook_id__deliveries__delivery_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delivery_id: string;
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    history_of_webhook_api_v1_webhooks__webhook_id__history_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryRead"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replay_deliveries_api_v1_webhooks__webhook_id__replay_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookReplay"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
