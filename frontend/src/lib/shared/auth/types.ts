export type RoleCode =
	'admin' | 'home_affairs' | 'culture' | 'propaganda' | 'unit' | 'council' | 'judge';

/** What GET /api/v1/me tells: only for navigation and greeting, never for permission. */
export interface Me {
	user: {
		id: string;
		username: string;
		full_name: string;
		has_totp: boolean;
		recovery_codes_left: number;
		must_enrol_totp: boolean;
		must_change_password: boolean;
	};
	unit: { id: string; name: string };
	roles: readonly { role: RoleCode; is_lead: boolean }[];
	/** What he may begin, as words: "move_demo_clock". */
	abilities: readonly string[];
	/** What he was told and has not read: the bell's number. */
	unread_notifications: number;
	/** The demo's clock; null outside a demo. */
	demo: { now: string } | null;
}
