@echo off
rem Starts dbtest on the project in the working directory.
rem
rem DBTEST_JAVA_OPTS  options for dbtest's own JVM, not for those of tests and benchmarks

setlocal
for %%i in ("%~dp0..") do set "DBTEST_HOME=%%~fi"

set "DBTEST_JAVA=java"
if not defined JAVA_HOME goto start
set "DBTEST_JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%DBTEST_JAVA%" goto start
echo dbtest: JAVA_HOME is %JAVA_HOME%, but there is no bin\java.exe in it; point it at a JDK 17 or newer. 1>&2
exit /b 2

:start
"%DBTEST_JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms24m -Xshare:auto %DBTEST_JAVA_OPTS% "-Ddbtest.home=%DBTEST_HOME%" "-Ddbtest.launcher=dbtest" -cp "%DBTEST_HOME%\lib\*" dev.dbtest.cli.Main %*
exit /b %ERRORLEVEL%
