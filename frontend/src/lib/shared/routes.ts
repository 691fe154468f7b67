/** Whether a page exists, so that no link leads nowhere: "/desk/articles/new". */
export const isBuilt = (path: string): boolean => __ROUTES__.includes(path);
