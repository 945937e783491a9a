"""The editor's page: articles in, a brief out, each sentence beside what it rests on."""
