"""The editorial desk: articles, their editions, approval and publication."""
