-- A search names the marks of all groups of a flag, for which this index is slower than looking at each household in scope.
drop index household_care;
