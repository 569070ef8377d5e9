-- What is said in a request has a wrapped key, as every other sealed text: versions that were given up wrap none of them.
select identity.guard_wrapped_keys('subject.request');
