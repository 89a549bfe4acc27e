/**
 * CrateDB's SQL. Keywords of the first list in the lexer part are reserved, those of the second can be names as well.
 * Rules are ordered from the whole to its parts: statements, queries, expressions, types, names, tokens.
 */
grammar CrateSql;

options {
    caseInsensitive = true;
    superClass = DepthLimitedParser;
}

@lexer::members {
    /** Takes everything up to and including the tag that the token now ends with; nothing when it does not come again. */
    private void takeDollarQuotedText() {
        String tag = getText();
        int length = 0;
        StringBuilder window = new StringBuilder();
        while (!window.toString().equals(tag)) {
            int next = _input.LA(++length);
            if (next == IntStream.EOF) {
                return;
            }
            window.appendCodePoint(next);
            if (window.length() > tag.length()) {
                window.deleteCharAt(0);
            }
        }
        for (; length > 0; length--) {
            getInterpreter().consume(_input);
        }
    }
}

oneStatement
    : statement? ';'? EOF
    ;

oneExpression
    : expression EOF
    ;

statement
    : query
    | explain
    | dataStatement
    | tableStatement
    | schemaStatement
    | roleStatement
    | sessionStatement
    | cursorStatement
    | showStatement
    | adminStatement
    | clusterOnlyStatement
    ;

explain
    : EXPLAIN (ANALYZE | VERBOSE | explainOptions*) statement
    ;

explainOptions
    : '(' explainOption (',' explainOption)* ')'
    ;

explainOption
    : option=(ANALYZE | COSTS | VERBOSE) (TRUE | FALSE)?
    ;

// ---------------------------------------------------------------------------------------------------- writing rows

dataStatement
    : INSERT INTO table=qualifiedName ('(' names ')')? (query | '(' query ')') onConflict? returning?   # insert
    | UPDATE targetRelation SET assignments where? returning?                                           # update
    | DELETE FROM targetRelation where?                                                                 # delete
    | COPY tablePartition ('(' names ')')? FROM source=expression withProperties? (RETURN SUMMARY)?     # copyFrom
    | COPY tablePartition columnList? where? TO DIRECTORY? target=expression withProperties?            # copyTo
    ;

onConflict
    : ON CONFLICT conflictTarget? DO NOTHING
    | ON CONFLICT conflictTarget DO UPDATE SET assignments
    ;

conflictTarget
    : '(' columnPath (',' columnPath)* ')'
    ;

targetRelation
    : qualifiedName (AS? identifier nameList?)?
    ;

returning
    : RETURNING selectItem (',' selectItem)*
    ;

assignments
    : assignment (',' assignment)*
    ;

assignment
    : target=primary '=' value=expression
    ;

// ---------------------------------------------------------------------------------------------------------- tables

tableStatement
    : CREATE TABLE ifNotExists? qualifiedName '(' tableElement (',' tableElement)* ')'
        (partitionedBy? clusteredBy? | clusteredBy partitionedBy) withProperties?                       # createTable
    | CREATE TABLE ifNotExists? qualifiedName AS (query | '(' query ')')                                # createTableAs
    | CREATE TABLE ifNotExists? table=qualifiedName '(' LIKE source=qualifiedName likeOption* ')'       # createTableLike
    | CREATE BLOB TABLE qualifiedName (CLUSTERED INTO count SHARDS)? withProperties?                    # createBlobTable
    | DROP BLOB? TABLE ifExists? qualifiedName                                                          # dropTable
    | ALTER BLOB? TABLE alterTarget alterAction                                                         # alterTable
    ;

alterTarget
    : ONLY qualifiedName
    | tablePartition
    ;

alterAction
    : addedColumn (',' addedColumn)*                                                                    # addColumns
    | droppedColumn (',' droppedColumn)*                                                                # dropColumns
    | DROP CONSTRAINT identifier                                                                        # dropConstraint
    | SET '(' properties ')' withProperties?                                                            # setOptions
    | RESET ('(' names ')')? withProperties?                                                            # resetOptions
    | (OPEN | CLOSE)                                                                                    # openClose
    | RENAME TO qualifiedName                                                                           # renameTable
    | RENAME COLUMN? source=columnPath TO target=columnPath                                             # renameColumn
    | ALTER COLUMN? columnPath SET DEFAULT expression                                                   # setDefault
    | ALTER COLUMN? columnPath DROP DEFAULT                                                             # dropDefault
    | REROUTE reroute                                                                                   # rerouteShards
    ;

addedColumn
    : ADD COLUMN? columnPath typeName? columnConstraint*
    ;

droppedColumn
    : DROP COLUMN? ifExists? columnPath
    ;

reroute
    : MOVE SHARD count FROM textOrParameter TO textOrParameter
    | ALLOCATE REPLICA SHARD count ON textOrParameter
    | PROMOTE REPLICA SHARD count ON textOrParameter withProperties?
    | ALLOCATE (STALE | EMPTY) PRIMARY SHARD count ON textOrParameter withProperties?
    | CANCEL SHARD count ON textOrParameter withProperties?
    ;

tableElement
    : columnDefinition                                                                                  # columnElement
    | constraintName? PRIMARY KEY columnList                                                            # primaryKeyElement
    | INDEX name=identifier USING method=identifier columnList withProperties?                          # indexElement
    | constraintName? CHECK '(' expression ')'                                                          # checkElement
    ;

columnDefinition
    : identifier typeName? columnConstraint*
    ;

columnConstraint
    : constraintName? PRIMARY KEY                                                                       # primaryKeyConstraint
    | NOT NULL                                                                                          # notNullConstraint
    | NULL                                                                                              # nullConstraint
    | INDEX USING identifier withProperties?                                                            # indexConstraint
    | INDEX OFF                                                                                         # noIndexConstraint
    | STORAGE withProperties                                                                            # storageConstraint
    | constraintName? DEFAULT expression                                                                # defaultConstraint
    | constraintName? (GENERATED ALWAYS)? AS expression                                                 # generatedConstraint
    | constraintName? CHECK '(' expression ')'                                                          # checkConstraint
    ;

constraintName
    : CONSTRAINT identifier
    ;

partitionedBy
    : PARTITIONED BY columnList
    ;

clusteredBy
    : CLUSTERED (BY '(' primary ')')? (INTO count SHARDS)?
    ;

likeOption
    : (INCLUDING | EXCLUDING) option=(ALL | CONSTRAINTS | DEFAULTS | GENERATED | INDEXES | STORAGE)
    ;

tablePartition
    : qualifiedName (PARTITION '(' assignments ')')?
    ;

tablePartitions
    : tablePartition (',' tablePartition)*
    ;

columnList
    : '(' primary (',' primary)* ')'
    ;

ifNotExists
    : IF NOT EXISTS
    ;

ifExists
    : IF EXISTS
    ;

withProperties
    : WITH '(' properties ')'
    ;

properties
    : property (',' property)*
    ;

property
    : identifier '=' expression
    ;

// ---------------------------------------------------------------------- schemas, views, analyzers, functions, users

schemaStatement
    : CREATE SCHEMA ifNotExists? identifier                                                             # createSchema
    | DROP SCHEMA ifExists? names (CASCADE | RESTRICT)?                                                 # dropSchema
    | CREATE (OR REPLACE)? VIEW qualifiedName AS parenthesizedQuery                                     # createView
    | DROP VIEW ifExists? qualifiedNames                                                                # dropView
    | CREATE ANALYZER name=identifier (EXTENDS base=identifier)?
        WITH? '(' analyzerElement (',' analyzerElement)* ')'                                            # createAnalyzer
    | DROP ANALYZER identifier                                                                          # dropAnalyzer
    | CREATE (OR REPLACE)? FUNCTION qualifiedName '(' functionArguments ')' RETURNS typeName
        LANGUAGE (parameter | identifier) AS textOrParameter                                            # createFunction
    | DROP FUNCTION ifExists? qualifiedName '(' functionArguments ')'                                   # dropFunction
    ;

parenthesizedQuery
    : query
    | '(' parenthesizedQuery ')'
    ;

analyzerElement
    : TOKENIZER namedOptions                                                                            # tokenizer
    | TOKEN_FILTERS '(' namedOptions (',' namedOptions)* ')'                                            # tokenFilters
    | CHAR_FILTERS '(' namedOptions (',' namedOptions)* ')'                                             # charFilters
    | property                                                                                          # analyzerOption
    ;

namedOptions
    : identifier withProperties?
    ;

functionArguments
    : (functionArgument (',' functionArgument)*)?
    ;

functionArgument
    : identifier? typeName
    ;

roleStatement
    : CREATE (USER | ROLE) identifier roleOptions?                                                      # createRole
    | ALTER (USER | ROLE) identifier SET '(' properties ')'                                             # alterRole
    | ALTER (USER | ROLE) name=identifier RESET (option=identifier | ALL)                               # resetRole
    | DROP (USER | ROLE) ifExists? identifier                                                           # dropRole
    | action=(GRANT | DENY) privileges securable? TO grantees=names                                     # grantPrivilege
    | REVOKE privileges securable? FROM grantees=names                                                  # revokePrivilege
    ;

roleOptions
    : withProperties
    | WITH? '('? roleOption+ ')'?
    ;

roleOption
    : identifier simpleLiteral?
    ;

privileges
    : names
    | ALL PRIVILEGES?
    ;

securable
    : ON level=(SCHEMA | TABLE | VIEW) qualifiedNames
    ;

// ------------------------------------------------------------------------------------------------ sessions, cursors

sessionStatement
    : BEGIN (WORK | TRANSACTION)? transactionModes?                                                     # begin
    | START TRANSACTION transactionModes?                                                               # begin
    | (COMMIT | END) (WORK | TRANSACTION)?                                                              # commit
    | SET (SESSION CHARACTERISTICS AS)? TRANSACTION transactionMode (',' transactionMode)*              # setTransaction
    | SET (SESSION | LOCAL)? SESSION AUTHORIZATION (DEFAULT | nameOrText)                               # setAuthorization
    | RESET SESSION AUTHORIZATION                                                                       # resetAuthorization
    | SET scope=(SESSION | LOCAL)? qualifiedName (TO | '=') (DEFAULT | settingValue (',' settingValue)*)
                                                                                                        # setSession
    | SET TIME ZONE (LOCAL | DEFAULT | text)                                                            # setTimeZone
    | DEALLOCATE PREPARE? (ALL | qualifiedName | text)                                                  # deallocate
    | DISCARD target=(ALL | PLANS | SEQUENCES | TEMPORARY | TEMP)                                       # discard
    ;

transactionModes
    : transactionMode (','? transactionMode)*
    ;

transactionMode
    : ISOLATION LEVEL (SERIALIZABLE | REPEATABLE READ | READ COMMITTED | READ UNCOMMITTED)
    | READ (WRITE | ONLY)
    | NOT? DEFERRABLE
    ;

settingValue
    : text
    | number
    | TRUE
    | FALSE
    | ON
    | identifier
    ;

cursorStatement
    : DECLARE identifier (ASENSITIVE | BINARY | INSENSITIVE | NO? SCROLL)* CURSOR
        ((WITH | WITHOUT) HOLD)? FOR queryWithoutCommonTables                                           # declareCursor
    | FETCH direction? (IN | FROM)? identifier                                                          # fetchCursor
    | CLOSE (identifier | ALL)                                                                          # closeCursor
    ;

direction
    : (NEXT | PRIOR | FIRST | LAST)                                                                     # fetchStep
    | ABSOLUTE INTEGER_VALUE                                                                           # fetchAbsolute
    | RELATIVE '-'? INTEGER_VALUE                                                                      # fetchRelative
    | (FORWARD | BACKWARD)? (INTEGER_VALUE | ALL)                                                      # fetchMany
    | (FORWARD | BACKWARD)                                                                              # fetchStep
    ;

// ------------------------------------------------------------------------------------------- showing, administration

showStatement
    : SHOW (TRANSACTION ISOLATION LEVEL | TRANSACTION_ISOLATION)                                        # showTransaction
    | SHOW CREATE TABLE qualifiedName                                                                   # showCreateTable
    | SHOW TABLES ((FROM | IN) qualifiedName)? showFilter?                                              # showTables
    | SHOW SCHEMAS showFilter?                                                                          # showSchemas
    | SHOW COLUMNS (FROM | IN) table=qualifiedName ((FROM | IN) schema=qualifiedName)? showFilter?      # showColumns
    | SHOW (ALL | qualifiedName)                                                                        # showSetting
    ;

showFilter
    : LIKE text
    | where
    ;

adminStatement
    : REFRESH TABLE tablePartitions                                                                     # refresh
    | OPTIMIZE TABLE tablePartitions withProperties?                                                    # optimize
    | ANALYZE                                                                                           # analyze
    | KILL (ALL | textOrParameter)                                                                      # kill
    | SET GLOBAL (PERSISTENT | TRANSIENT)? globalAssignment (',' globalAssignment)*                     # setGlobal
    | RESET GLOBAL primary (',' primary)*                                                               # resetGlobal
    | ALTER CLUSTER SWAP TABLE source=qualifiedName TO target=qualifiedName withProperties?             # swapTable
    ;

globalAssignment
    : primary ('=' | TO) expression
    ;

/** What only a real cluster can do: the syntax is checked, the engine refuses it by the words that it begins with. */
clusterOnlyStatement
    : ALTER CLUSTER (REROUTE RETRY FAILED | DECOMMISSION expression | GC DANGLING ARTIFACTS)
    | CREATE REPOSITORY identifier TYPE identifier withProperties?
    | ALTER REPOSITORY identifier (SET '(' properties ')' | RESET ('(' names ')' | identifier))
    | DROP REPOSITORY identifier
    | CREATE SNAPSHOT qualifiedName (ALL | TABLE tablePartitions) withProperties?
    | RESTORE SNAPSHOT qualifiedName (ALL | METADATA | TABLE tablePartitions | names) withProperties?
    | DROP SNAPSHOT qualifiedName
    | CREATE PUBLICATION identifier (FOR ALL TABLES | FOR TABLE publishedTables)?
    | ALTER PUBLICATION identifier (ADD | SET | DROP) TABLE publishedTables
    | DROP PUBLICATION ifExists? identifier
    | CREATE SUBSCRIPTION identifier CONNECTION expression PUBLICATION names withProperties?
    | ALTER SUBSCRIPTION identifier (ENABLE | DISABLE)
    | DROP SUBSCRIPTION ifExists? identifier
    | CREATE SERVER ifNotExists? identifier FOREIGN DATA WRAPPER identifier serverOptions?
    | ALTER SERVER identifier OPTIONS '(' changedOption (',' changedOption)* ')'
    | DROP SERVER ifExists? names (CASCADE | RESTRICT)?
    | CREATE FOREIGN TABLE ifNotExists? qualifiedName
        '(' tableElement (',' tableElement)* ')' SERVER identifier serverOptions?
    | DROP FOREIGN TABLE ifExists? qualifiedNames (CASCADE | RESTRICT)?
    | CREATE USER MAPPING ifNotExists? FOR mappedUser SERVER identifier serverOptions?
    | DROP USER MAPPING ifExists? FOR mappedUser SERVER identifier
    | DROP ALIAS qualifiedName
    ;

publishedTables
    : qualifiedName '*'? (',' qualifiedName '*'?)*
    ;

mappedUser
    : identifier
    | USER
    | CURRENT_ROLE
    | CURRENT_USER
    ;

serverOptions
    : OPTIONS '(' serverOption (',' serverOption)* ')'
    ;

serverOption
    : identifier literal
    ;

changedOption
    : (ADD | SET)? identifier literal
    | DROP identifier
    ;

// --------------------------------------------------------------------------------------------------------- queries

query
    : commonTables? queryWithoutCommonTables
    ;

commonTables
    : WITH commonTable (',' commonTable)*
    ;

commonTable
    : identifier nameList? AS '(' query ')'
    ;

queryWithoutCommonTables
    : queryBody (ORDER BY sortItems)? (limit? offset? | offset limit)
    ;

limit
    : LIMIT (count | ALL)
    | FETCH (FIRST | NEXT) count (ROW | ROWS) ONLY
    ;

offset
    : OFFSET count (ROW | ROWS)?
    ;

/** A number that is known before the rows are. */
count
    : parameter
    | INTEGER_VALUE
    | NULL
    | literal '::' typeName
    | (CAST | TRY_CAST) '(' expression AS typeName ')'
    ;

queryBody
    : simpleQuery (operator=(INTERSECT | EXCEPT) simpleQuery)?                                          # simpleBody
    | left=queryBody UNION (ALL | DISTINCT)? right=queryBody                                            # unionBody
    ;

simpleQuery
    : SELECT (DISTINCT | ALL)? (selectItem (',' selectItem)*)? from? where? groupBy?
        (HAVING having=expression)? (WINDOW namedWindow (',' namedWindow)*)?                            # select
    | VALUES valuesRow (',' valuesRow)*                                                                 # values
    ;

selectItem
    : expression (AS? identifier)?                                                                      # singleItem
    | (qualifiedName '.')? '*'                                                                          # allColumns
    ;

from
    : FROM relation (',' relation)*
    ;

where
    : WHERE expression
    ;

groupBy
    : GROUP BY (ALL | expression (',' expression)*)
    ;

namedWindow
    : identifier AS windowDefinition
    ;

valuesRow
    : '(' valuesItem (',' valuesItem)* ')'
    ;

valuesItem
    : DEFAULT
    | expression
    ;

relation
    : aliasedRelation join*
    ;

join
    : CROSS JOIN aliasedRelation                                                                        # crossJoin
    | joinKind JOIN relation (ON expression | USING nameList)                                           # conditionalJoin
    | NATURAL joinKind JOIN aliasedRelation                                                             # naturalJoin
    ;

joinKind
    : INNER?
    | side=(LEFT | RIGHT | FULL) OUTER?
    ;

aliasedRelation
    : relationPrimary (AS? identifier nameList?)?
    ;

relationPrimary
    : qualifiedName                                                                                     # tableRelation
    | qualifiedName '(' (operand (',' operand)*)? ')'                                                   # functionRelation
    | '(' query ')'                                                                                     # derivedRelation
    | '(' relation ')'                                                                                  # nestedRelation
    ;

sortItems
    : sortItem (',' sortItem)*
    ;

sortItem
    : expression (ASC | DESC)? (NULLS nulls=(FIRST | LAST))?
    ;

// ----------------------------------------------------------------------------------------------------- expressions

expression
    : operand predicateTail?                                                                            # predicate
    | NOT expression                                                                                    # not
    | left=expression AND right=expression                                                              # and
    | left=expression OR right=expression                                                               # or
    | MATCH '(' matchColumns ',' primary ')' (USING identifier withProperties?)?                        # match
    ;

predicateTail
    : comparisonOperator operand                                                                        # comparison
    | comparisonOperator quantifier primary                                                             # quantifiedComparison
    | NOT? BETWEEN low=operand AND high=operand                                                         # between
    | NOT? IN '(' query ')'                                                                             # inQuery
    | NOT? IN '(' expression (',' expression)* ')'                                                      # inList
    | NOT? (LIKE | ILIKE) pattern=operand (ESCAPE literal)?                                             # like
    | NOT? (LIKE | ILIKE) quantifier '(' patterns=operand ')' (ESCAPE escape=operand)?                  # quantifiedLike
    | IS NOT? NULL                                                                                      # isNull
    | IS NOT? (TRUE | FALSE)                                                                            # isBoolean
    | IS NOT? DISTINCT FROM operand                                                                     # isDistinct
    ;

comparisonOperator
    : '=' | '<>' | '!=' | '<' | '<=' | '>' | '>=' | '<<' | '~' | '~*' | '!~' | '!~*'
    ;

quantifier
    : ANY
    | SOME
    | ALL
    ;

/** Operators bind the tighter the earlier they come; all of them from the left. */
operand
    : primary                                                                                           # primaryOperand
    | sign=('-' | '+') operand                                                                          # sign
    | left=operand operator='^' right=operand                                                           # arithmetic
    | left=operand operator=('*' | '/' | '%') right=operand                                             # arithmetic
    | left=operand operator=('+' | '-') right=operand                                                   # arithmetic
    | left=operand operator=('&' | '|' | '#') right=operand                                             # bitwise
    | left=operand '||' right=operand                                                                   # concatenation
    | left=operand '&&' right=operand                                                                   # overlap
    | typeName text                                                                                     # typedText
    ;

primary
    : literal                                                                                           # literalPrimary
    | special                                                                                           # specialPrimary
    | qualifiedName '(' '*' ')' filter? over?                                                           # functionCall
    | qualifiedName '(' ((DISTINCT | ALL)? expression (',' expression)*)? ')'
        filter? (nulls=(IGNORE | RESPECT) NULLS)? over?                                                 # functionCall
    | qualifiedName                                                                                     # columnReference
    | '(' query ')'                                                                                     # scalarSubquery
    | '(' expression ')'                                                                                # nested
    | '(' expression ')' '.' identifier                                                                 # fieldAccess
    | EXISTS '(' query ')'                                                                              # exists
    | ARRAY '(' query ')'                                                                               # arraySubquery
    | primary '[' operand ']'                                                                           # subscript
    | primary '[' lower=operand? ':' upper=operand? ']'                                                  # slice
    | primary '::' typeName                                                                             # castPrimary
    | value=primary AT TIME ZONE zone=primary                                                           # atTimeZone
    ;

special
    : CURRENT_DATE                                                                                      # currentTime
    | (CURRENT_TIME | CURRENT_TIMESTAMP) ('(' INTEGER_VALUE ')')?                                      # currentTime
    | (CURRENT_CATALOG | CURRENT_SCHEMA | CURRENT_USER | CURRENT_ROLE | USER | SESSION_USER)            # currentName
    | name=(LEFT | RIGHT) '(' expression ',' expression ')'                                             # side
    | SUBSTRING '(' expression FROM expression (FOR expression)? ')'                                    # substring
    | POSITION '(' expression IN expression ')'                                                         # position
    | TRIM '(' ((end=(LEADING | TRAILING | BOTH))? characters=expression? FROM)? source=expression ')'   # trim
    | EXTRACT '(' nameOrText FROM expression ')'                                                        # extract
    | (CAST | TRY_CAST) '(' expression AS typeName ')'                                                  # cast
    | CASE value=expression? whenClause+ (ELSE otherwise=expression)? END                            # case
    | IF '(' expression ',' expression (',' expression)? ')'                                            # if
    ;

whenClause
    : WHEN condition=expression THEN result=expression
    ;

filter
    : FILTER '(' where ')'
    ;

over
    : OVER windowDefinition
    ;

windowDefinition
    : identifier
    | '(' identifier? (PARTITION BY expression (',' expression)*)? (ORDER BY sortItems)? frame? ')'
    ;

frame
    : unit=(RANGE | ROWS) first=frameBound
    | unit=(RANGE | ROWS) BETWEEN first=frameBound AND last=frameBound
    ;

frameBound
    : UNBOUNDED (PRECEDING | FOLLOWING)
    | CURRENT ROW
    | expression (PRECEDING | FOLLOWING)
    ;

matchColumns
    : matchColumn
    | '(' matchColumn (',' matchColumn)* ')'
    ;

matchColumn
    : columnPath simpleLiteral?
    ;

literal
    : simpleLiteral                                                                                     # simple
    | ARRAY? '[' (expression (',' expression)*)? ']'                                                    # array
    | '{' (property (',' property)*)? '}'                                                               # object
    ;

simpleLiteral
    : NULL                                                                                              # null
    | TRUE                                                                                              # true
    | FALSE                                                                                             # false
    | number                                                                                            # numberLiteral
    | text                                                                                              # textLiteral
    | ESCAPED_TEXT                                                                                      # escapedText
    | BIT_TEXT                                                                                          # bits
    | INTERVAL sign=('+' | '-')? text first=intervalField (TO last=intervalField)?                         # interval
    | parameter                                                                                         # parameterLiteral
    ;

intervalField
    : YEAR | MONTH | DAY | HOUR | MINUTE | SECOND | MILLISECOND
    ;

number
    : INTEGER_VALUE
    | DECIMAL_VALUE
    ;

text
    : QUOTED_TEXT
    | DOLLAR_TEXT
    ;

parameter
    : '?'
    | '$' INTEGER_VALUE
    ;

textOrParameter
    : text
    | parameter
    ;

// ----------------------------------------------------------------------------------------------------------- types

typeName
    : simpleTypeName ('(' INTEGER_VALUE (',' INTEGER_VALUE)* ')')?                                    # simpleType
    | OBJECT ('(' policy=(DYNAMIC | STRICT | IGNORED) ')')?
        (AS '(' columnDefinition (',' columnDefinition)* ')')?                                          # objectType
    | ARRAY '(' typeName ')'                                                                            # arrayType
    | typeName '[' ']'                                                                                  # arrayType
    ;

simpleTypeName
    : DOUBLE PRECISION
    | TIMESTAMP (WITH | WITHOUT) TIME ZONE
    | TIME WITH TIME ZONE
    | CHARACTER VARYING
    | CHAR_TYPE
    | identifier
    ;

// ----------------------------------------------------------------------------------------------------------- names

qualifiedNames
    : qualifiedName (',' qualifiedName)*
    ;

qualifiedName
    : identifier ('.' identifier)*
    ;

columnPath
    : qualifiedName ('[' operand ']')*
    ;

names
    : identifier (',' identifier)*
    ;

nameList
    : '(' names ')'
    ;

nameOrText
    : identifier
    | text
    ;

identifier
    : NAME
    | QUOTED_NAME
    | CHAR_TYPE
    | NAME_AFTER_DIGIT
    | BACKQUOTED_NAME
    | word
    ;

word
    : ABSOLUTE | ALIAS | ALLOCATE | ALWAYS | ANALYZE | ANALYZER | ARTIFACTS | ASENSITIVE | AT | AUTHORIZATION
    | BACKWARD | BEGIN | BERNOULLI | BINARY | BLOB | BOOLEAN | BOTH | BYTE | CANCEL | CASCADE | CATALOGS | CHAR
    | CHARACTER | CHARACTERISTICS | CHAR_FILTERS | CHECK | CLOSE | CLUSTER | CLUSTERED | COLUMNS | COMMIT
    | COMMITTED | CONFLICT | CONNECTION | CONSTRAINTS | COPY | CURRENT | CURRENT_DATE | CURRENT_SCHEMA
    | CURRENT_TIME | CURRENT_TIMESTAMP | CURSOR | DANGLING | DATA | DAY | DEALLOCATE | DECLARE | DECOMMISSION
    | DEFAULTS | DEFERRABLE | DISABLE | DISCARD | DISTRIBUTED | DO | DOUBLE | DUPLICATE | DYNAMIC | EMPTY | ENABLE
    | EXCLUDING | EXPLAIN | EXTENDS | FAILED | FETCH | FILTER | FLOAT | FOLLOWING | FOREIGN | FORMAT | FORWARD
    | FULLTEXT | FUNCTIONS | GC | GENERATED | GEO_POINT | GEO_SHAPE | GLOBAL | GRAPHVIZ | HOLD | HOUR | IGNORE
    | IGNORED | ILIKE | INCLUDING | INDEXES | INSENSITIVE | INT | INTEGER | INTERVAL | IP | ISOLATION | KEY | KILL
    | LANGUAGE | LEADING | LEVEL | LOCAL | LOGICAL | LONG | MAPPING | MATERIALIZED | METADATA | MILLISECOND | MINUTE
    | MONTH | MOVE | NEXT | NO | NOTHING | OFF | ONLY | OPEN | OPTIMIZE | OPTIONS | OVER | PARTITION | PARTITIONED
    | PARTITIONS | PLAIN | PLANS | POSITION | PRECEDING | PRECISION | PREPARE | PRIMARY | PRIOR | PRIVILEGES
    | PROMOTE | PUBLICATION | RANGE | READ | REFRESH | RELATIVE | RENAME | REPEATABLE | REPLACE | REPLICA
    | REPOSITORY | REROUTE | RESPECT | RESTORE | RESTRICT | RETRY | RETURN | RETURNING | ROLE | ROW | ROWS | SCHEMA
    | SCHEMAS | SCROLL | SECOND | SEQUENCES | SERIALIZABLE | SERVER | SESSION | SHARD | SHARDS | SHORT | SHOW
    | SNAPSHOT | STALE | START | STORAGE | STRICT | STRING | SUBSCRIPTION | SUBSTRING | SUMMARY | SWAP | SYSTEM
    | TABLES | TABLESAMPLE | TEMP | TEMPORARY | TEXT | TIME | TIMESTAMP | TO | TOKENIZER | TOKEN_FILTERS | TRAILING
    | TRANSACTION | TRANSACTION_ISOLATION | TRIM | TYPE | UNCOMMITTED | VALUES | VARYING | VERBOSE | VIEW | WINDOW
    | WITHOUT | WORK | WRAPPER | WRITE | YEAR | ZONE
    ;

// --------------------------------------------------------------------------------------------------- reserved words

ADD : 'ADD' ;
ALL : 'ALL' ;
ALTER : 'ALTER' ;
AND : 'AND' ;
ANY : 'ANY' ;
ARRAY : 'ARRAY' ;
AS : 'AS' ;
ASC : 'ASC' ;
BETWEEN : 'BETWEEN' ;
BY : 'BY' ;
CALLED : 'CALLED' ;
CASE : 'CASE' ;
CAST : 'CAST' ;
COLUMN : 'COLUMN' ;
CONSTRAINT : 'CONSTRAINT' ;
COSTS : 'COSTS' ;
CREATE : 'CREATE' ;
CROSS : 'CROSS' ;
CURRENT_CATALOG : 'CURRENT_CATALOG' ;
CURRENT_ROLE : 'CURRENT_ROLE' ;
CURRENT_USER : 'CURRENT_USER' ;
DEFAULT : 'DEFAULT' ;
DELETE : 'DELETE' ;
DENY : 'DENY' ;
DESC : 'DESC' ;
DESCRIBE : 'DESCRIBE' ;
DIRECTORY : 'DIRECTORY' ;
DISTINCT : 'DISTINCT' ;
DROP : 'DROP' ;
ELSE : 'ELSE' ;
END : 'END' ;
ESCAPE : 'ESCAPE' ;
EXCEPT : 'EXCEPT' ;
EXISTS : 'EXISTS' ;
EXTRACT : 'EXTRACT' ;
FALSE : 'FALSE' ;
FIRST : 'FIRST' ;
FOR : 'FOR' ;
FROM : 'FROM' ;
FULL : 'FULL' ;
FUNCTION : 'FUNCTION' ;
GRANT : 'GRANT' ;
GROUP : 'GROUP' ;
HAVING : 'HAVING' ;
IF : 'IF' ;
IN : 'IN' ;
INDEX : 'INDEX' ;
INNER : 'INNER' ;
INPUT : 'INPUT' ;
INSERT : 'INSERT' ;
INTERSECT : 'INTERSECT' ;
INTO : 'INTO' ;
IS : 'IS' ;
JOIN : 'JOIN' ;
LAST : 'LAST' ;
LEFT : 'LEFT' ;
LIKE : 'LIKE' ;
LIMIT : 'LIMIT' ;
MATCH : 'MATCH' ;
NATURAL : 'NATURAL' ;
NOT : 'NOT' ;
NULL : 'NULL' ;
NULLS : 'NULLS' ;
OBJECT : 'OBJECT' ;
OFFSET : 'OFFSET' ;
ON : 'ON' ;
OR : 'OR' ;
ORDER : 'ORDER' ;
OUTER : 'OUTER' ;
PERSISTENT : 'PERSISTENT' ;
RECURSIVE : 'RECURSIVE' ;
RESET : 'RESET' ;
RETURNS : 'RETURNS' ;
REVOKE : 'REVOKE' ;
RIGHT : 'RIGHT' ;
SELECT : 'SELECT' ;
SESSION_USER : 'SESSION_USER' ;
SET : 'SET' ;
SOME : 'SOME' ;
STRATIFY : 'STRATIFY' ;
TABLE : 'TABLE' ;
THEN : 'THEN' ;
TRANSIENT : 'TRANSIENT' ;
TRUE : 'TRUE' ;
TRY_CAST : 'TRY_CAST' ;
UNBOUNDED : 'UNBOUNDED' ;
UNION : 'UNION' ;
UPDATE : 'UPDATE' ;
USER : 'USER' ;
USING : 'USING' ;
WHEN : 'WHEN' ;
WHERE : 'WHERE' ;
WITH : 'WITH' ;

// ---------------------------------------------------------------------------------- words that can be names as well

ABSOLUTE : 'ABSOLUTE' ;
ALIAS : 'ALIAS' ;
ALLOCATE : 'ALLOCATE' ;
ALWAYS : 'ALWAYS' ;
ANALYZE : 'ANALYZE' ;
ANALYZER : 'ANALYZER' ;
ARTIFACTS : 'ARTIFACTS' ;
ASENSITIVE : 'ASENSITIVE' ;
AT : 'AT' ;
AUTHORIZATION : 'AUTHORIZATION' ;
BACKWARD : 'BACKWARD' ;
BEGIN : 'BEGIN' ;
BERNOULLI : 'BERNOULLI' ;
BINARY : 'BINARY' ;
BLOB : 'BLOB' ;
BOOLEAN : 'BOOLEAN' ;
BOTH : 'BOTH' ;
BYTE : 'BYTE' ;
CANCEL : 'CANCEL' ;
CASCADE : 'CASCADE' ;
CATALOGS : 'CATALOGS' ;
CHAR : 'CHAR' ;
CHARACTER : 'CHARACTER' ;
CHARACTERISTICS : 'CHARACTERISTICS' ;
CHAR_FILTERS : 'CHAR_FILTERS' ;
CHECK : 'CHECK' ;
CLOSE : 'CLOSE' ;
CLUSTER : 'CLUSTER' ;
CLUSTERED : 'CLUSTERED' ;
COLUMNS : 'COLUMNS' ;
COMMIT : 'COMMIT' ;
COMMITTED : 'COMMITTED' ;
CONFLICT : 'CONFLICT' ;
CONNECTION : 'CONNECTION' ;
CONSTRAINTS : 'CONSTRAINTS' ;
COPY : 'COPY' ;
CURRENT : 'CURRENT' ;
CURRENT_DATE : 'CURRENT_DATE' ;
CURRENT_SCHEMA : 'CURRENT_SCHEMA' ;
CURRENT_TIME : 'CURRENT_TIME' ;
CURRENT_TIMESTAMP : 'CURRENT_TIMESTAMP' ;
CURSOR : 'CURSOR' ;
DANGLING : 'DANGLING' ;
DATA : 'DATA' ;
DAY : 'DAY' ;
DEALLOCATE : 'DEALLOCATE' ;
DECLARE : 'DECLARE' ;
DECOMMISSION : 'DECOMMISSION' ;
DEFAULTS : 'DEFAULTS' ;
DEFERRABLE : 'DEFERRABLE' ;
DISABLE : 'DISABLE' ;
DISCARD : 'DISCARD' ;
DISTRIBUTED : 'DISTRIBUTED' ;
DO : 'DO' ;
DOUBLE : 'DOUBLE' ;
DUPLICATE : 'DUPLICATE' ;
DYNAMIC : 'DYNAMIC' ;
EMPTY : 'EMPTY' ;
ENABLE : 'ENABLE' ;
EXCLUDING : 'EXCLUDING' ;
EXPLAIN : 'EXPLAIN' ;
EXTENDS : 'EXTENDS' ;
FAILED : 'FAILED' ;
FETCH : 'FETCH' ;
FILTER : 'FILTER' ;
FLOAT : 'FLOAT' ;
FOLLOWING : 'FOLLOWING' ;
FOREIGN : 'FOREIGN' ;
FORMAT : 'FORMAT' ;
FORWARD : 'FORWARD' ;
FULLTEXT : 'FULLTEXT' ;
FUNCTIONS : 'FUNCTIONS' ;
GC : 'GC' ;
GENERATED : 'GENERATED' ;
GEO_POINT : 'GEO_POINT' ;
GEO_SHAPE : 'GEO_SHAPE' ;
GLOBAL : 'GLOBAL' ;
GRAPHVIZ : 'GRAPHVIZ' ;
HOLD : 'HOLD' ;
HOUR : 'HOUR' ;
IGNORE : 'IGNORE' ;
IGNORED : 'IGNORED' ;
ILIKE : 'ILIKE' ;
INCLUDING : 'INCLUDING' ;
INDEXES : 'INDEXES' ;
INSENSITIVE : 'INSENSITIVE' ;
INT : 'INT' ;
INTEGER : 'INTEGER' ;
INTERVAL : 'INTERVAL' ;
IP : 'IP' ;
ISOLATION : 'ISOLATION' ;
KEY : 'KEY' ;
KILL : 'KILL' ;
LANGUAGE : 'LANGUAGE' ;
LEADING : 'LEADING' ;
LEVEL : 'LEVEL' ;
LOCAL : 'LOCAL' ;
LOGICAL : 'LOGICAL' ;
LONG : 'LONG' ;
MAPPING : 'MAPPING' ;
MATERIALIZED : 'MATERIALIZED' ;
METADATA : 'METADATA' ;
MILLISECOND : 'MILLISECOND' ;
MINUTE : 'MINUTE' ;
MONTH : 'MONTH' ;
MOVE : 'MOVE' ;
NEXT : 'NEXT' ;
NO : 'NO' ;
NOTHING : 'NOTHING' ;
OFF : 'OFF' ;
ONLY : 'ONLY' ;
OPEN : 'OPEN' ;
OPTIMIZE : 'OPTIMIZE' ;
OPTIONS : 'OPTIONS' ;
OVER : 'OVER' ;
PARTITION : 'PARTITION' ;
PARTITIONED : 'PARTITIONED' ;
PARTITIONS : 'PARTITIONS' ;
PLAIN : 'PLAIN' ;
PLANS : 'PLANS' ;
POSITION : 'POSITION' ;
PRECEDING : 'PRECEDING' ;
PRECISION : 'PRECISION' ;
PREPARE : 'PREPARE' ;
PRIMARY : 'PRIMARY' ;
PRIOR : 'PRIOR' ;
PRIVILEGES : 'PRIVILEGES' ;
PROMOTE : 'PROMOTE' ;
PUBLICATION : 'PUBLICATION' ;
RANGE : 'RANGE' ;
READ : 'READ' ;
REFRESH : 'REFRESH' ;
RELATIVE : 'RELATIVE' ;
RENAME : 'RENAME' ;
REPEATABLE : 'REPEATABLE' ;
REPLACE : 'REPLACE' ;
REPLICA : 'REPLICA' ;
REPOSITORY : 'REPOSITORY' ;
REROUTE : 'REROUTE' ;
RESPECT : 'RESPECT' ;
RESTORE : 'RESTORE' ;
RESTRICT : 'RESTRICT' ;
RETRY : 'RETRY' ;
RETURN : 'RETURN' ;
RETURNING : 'RETURNING' ;
ROLE : 'ROLE' ;
ROW : 'ROW' ;
ROWS : 'ROWS' ;
SCHEMA : 'SCHEMA' ;
SCHEMAS : 'SCHEMAS' ;
SCROLL : 'SCROLL' ;
SECOND : 'SECOND' ;
SEQUENCES : 'SEQUENCES' ;
SERIALIZABLE : 'SERIALIZABLE' ;
SERVER : 'SERVER' ;
SESSION : 'SESSION' ;
SHARD : 'SHARD' ;
SHARDS : 'SHARDS' ;
SHORT : 'SHORT' ;
SHOW : 'SHOW' ;
SNAPSHOT : 'SNAPSHOT' ;
STALE : 'STALE' ;
START : 'START' ;
STORAGE : 'STORAGE' ;
STRICT : 'STRICT' ;
STRING : 'STRING' ;
SUBSCRIPTION : 'SUBSCRIPTION' ;
SUBSTRING : 'SUBSTRING' ;
SUMMARY : 'SUMMARY' ;
SWAP : 'SWAP' ;
SYSTEM : 'SYSTEM' ;
TABLES : 'TABLES' ;
TABLESAMPLE : 'TABLESAMPLE' ;
TEMP : 'TEMP' ;
TEMPORARY : 'TEMPORARY' ;
TEXT : 'TEXT' ;
TIME : 'TIME' ;
TIMESTAMP : 'TIMESTAMP' ;
TO : 'TO' ;
TOKENIZER : 'TOKENIZER' ;
TOKEN_FILTERS : 'TOKEN_FILTERS' ;
TRAILING : 'TRAILING' ;
TRANSACTION : 'TRANSACTION' ;
TRANSACTION_ISOLATION : 'TRANSACTION_ISOLATION' ;
TRIM : 'TRIM' ;
TYPE : 'TYPE' ;
UNCOMMITTED : 'UNCOMMITTED' ;
VALUES : 'VALUES' ;
VARYING : 'VARYING' ;
VERBOSE : 'VERBOSE' ;
VIEW : 'VIEW' ;
WINDOW : 'WINDOW' ;
WITHOUT : 'WITHOUT' ;
WORK : 'WORK' ;
WRAPPER : 'WRAPPER' ;
WRITE : 'WRITE' ;
YEAR : 'YEAR' ;
ZONE : 'ZONE' ;

// ----------------------------------------------------------------------------------------------------------- tokens

OPEN_ROUND : '(' ;
CLOSE_ROUND : ')' ;
OPEN_SQUARE : '[' ;
CLOSE_SQUARE : ']' ;
OPEN_CURLY : '{' ;
CLOSE_CURLY : '}' ;

QUOTED_TEXT
    : '\'' (~'\'' | '\'\'')* '\''
    ;

ESCAPED_TEXT
    : 'E\'' (~['\\] | '\'\'' | '\\' .)* '\''
    ;

BIT_TEXT
    : 'B\'' [01]* '\''
    ;

DOLLAR_TEXT
    : '$' NAME? '$' { takeDollarQuotedText(); }
    ;

INTEGER_VALUE
    : DIGIT+
    | DIGIT (DIGIT | '_')+ DIGIT
    ;

DECIMAL_VALUE
    : INTEGER_VALUE '.' INTEGER_VALUE?
    | '.' DIGIT+
    | INTEGER_VALUE ('.' DIGIT*)? EXPONENT
    | '.' DIGIT+ EXPONENT
    ;

CHAR_TYPE
    : '"char"'
    ;

NAME
    : [A-Z_] [A-Z0-9_@]*
    ;

NAME_AFTER_DIGIT
    : DIGIT [A-Z0-9_@]+
    ;

QUOTED_NAME
    : '"' (~'"' | '""')* '"'
    ;

BACKQUOTED_NAME
    : '`' (~'`' | '``')* '`'
    ;

COMMENT
    : ('--' ~[\r\n]* | '/*' .*? '*/') -> channel(HIDDEN)
    ;

BLANKS
    : [ \r\n\t]+ -> channel(HIDDEN)
    ;

OTHER
    : .
    ;

fragment DIGIT
    : [0-9]
    ;

fragment EXPONENT
    : 'E' [+-]? DIGIT+
    ;
