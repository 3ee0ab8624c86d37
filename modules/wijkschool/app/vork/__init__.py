"""Kernels forked from one warm process: the same laptop serves a hundred learners.

Why
    A kernel that starts from nothing imports ipykernel, ipywidgets and the course: a second of processor time and
    some fifty megabytes, each time the same. Twenty learners who open a lesson in the same minute wait for twenty
    times that. A forked kernel shares what is loaded with its parent and copies only the pages it writes to.

How
    ``Aanvoer`` (in the server) starts one ``warm`` process per server, watches it and starts it again. The warm
    process imports everything, reads the lessons, freezes the garbage collector (a collection would write to
    every object, and so copy all of it) and waits. For a kernel the server makes a pair of sockets, writes the
    request into its own end (connection file, environment, working folder, the lesson's cells) and hands the
    other end over. The warm process forks; the child becomes an ordinary ipykernel (``kind``), runs the lesson's
    cells before it takes messages, and answers with what they show. ``VorkProvisioner`` is the piece that
    jupyter_client asks for a kernel; it is found by its entry point, so it works under Voilà, the Jupyter server
    and JupyterHub alike.

    The pair of sockets stays. The warm process, which alone may wait for its children, writes the exit status
    into it. Beside it goes a pipe that is never written to: the child asks for a signal (SIGIO, whose default is
    to end) when the server's end closes. So a server that is gone, however it went, takes its kernels along,
    even one that is in an endless loop.

What must hold
    * No thread exists in the warm process when it forks. A fork copies only the thread that calls it: a lock that
      another thread holds at that moment stays locked for ever in the child. The warm process counts its threads,
      those of Python and those of the system, before it forks, and stops rather than fork with two.
    * Nothing goes from one learner to another: a child closes every file and socket but its own, gets its own
      session key, environment, working folder, random seeds, event loop, ZeroMQ context and process group.
    * Where there is no fork that can be trusted (Windows, macOS), where the command is no ipykernel of this
      Python, or where the warm process will not start, an ordinary kernel is started, with one line in the log.
      So too when there is no memory for one more process: then the warm process stays, for who comes later. One
      that hangs is ended; a child that nobody waits for any more ends before it takes the address of another.
    * What was read can change: an author edits a lesson. The server looks at the files before each fork; after a
      change a new warm process takes over. The old one stays until its last learner has gone.
"""
