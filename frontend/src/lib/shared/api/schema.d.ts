// Generated from backend/openapi.json by `npm run gen:api`. Do not edit.
export interface paths {
    "/api/v1/dashboard/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OverviewRead"];
                    };
                };
            };
        };
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
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        at: string;
                    };
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            now: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeRead"];
                    };
                };
            };
        };
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
        post: {
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
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
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
        post: {
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
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TotpRead"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    kind?: string;
                    limit?: number;
                    mine?: boolean;
                    sort?: string;
                    year?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ObligationPage"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
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
        MeRead: {
            demo: {
                now: string;
            } | null;
            roles: {
                is_lead: boolean;
                role: string;
            }[];
            unit: {
                id: string;
                kind: string;
                name: string;
            };
            user: {
                email: string | null;
                full_name: string;
                has_totp: boolean;
                id: string;
                must_change_password: boolean;
                must_enrol_totp: boolean;
                recovery_codes_left: number;
                username: string;
            };
        };
        ObligationPage: {
            items: components["schemas"]["ObligationRead"][];
            next_cursor: string | null;
            total: number | null;
        };
        ObligationRead: {
            count: number;
            days_late: number | null;
            duty: {
                clause: string;
                kind: string;
                quotation: string;
                title: string;
            };
            effective_due_before: string;
            effective_last_good_day: string;
            id: string;
            min_count: number;
            period: {
                boundary: string;
                due_before: string;
                hard_close_at: string | null;
                label: string;
                last_good_day: string;
                nominal_due_on: string;
                opens_at: string;
            };
            reasons: string[];
            state: string;
            timeliness: string;
            unit: {
                id: string;
                name: string;
            };
        };
        OverviewRead: {
            as_of: string;
            counts: {
                code: string;
                count: number;
                label: string;
                tone: string;
            }[];
            dates: {
                id: string;
                label: string;
                on: string;
                tone: string;
                words: string;
            }[];
            news: {
                at: string;
                id: string;
                kind: string;
                title: string;
            }[];
        };
        PasswordChange: {
            new_password: string;
            old_password: string;
        };
        TotpChange: {
            code?: string | null;
            password?: string | null;
            /** @enum {string} */
            step: "start" | "confirm" | "disable";
        };
        TotpRead: {
            enabled: boolean;
            recovery_codes?: string[] | null;
            secret?: string | null;
            uri?: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
