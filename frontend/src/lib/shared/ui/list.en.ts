import type { Translation } from '$lib/shared/i18n';
import type { ListWords } from './list.vi';

const en: Translation<ListWords> = {
	load_more: 'Load more',
	shown: '{n} {n|item|items} shown',
	shown_of: '{n} of {total} items shown',
	sort: 'Sort by',
	sort_none: 'Default',
	ascending: 'ascending',
	descending: 'descending',
	filters: 'Filters',
	any: 'All',
	more_filters: 'More filters',
	active_filters: 'Filtered by',
	remove_filter: 'Remove filter {name}',
	clear_filters: 'Remove all filters',
	no_result: 'Nothing found.',
	no_result_help: 'Remove a filter or a word.'
};

export default en;
