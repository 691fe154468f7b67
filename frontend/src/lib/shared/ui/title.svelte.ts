/** How many forms of the page show errors: then the title begins with "Lỗi: ". */
let failing = $state(0);

export const pageErrors = {
	get any(): boolean {
		return failing > 0;
	},
	/** Counts one form as failing until the returned function is called. */
	report(): () => void {
		failing += 1;
		return () => (failing -= 1);
	}
};
