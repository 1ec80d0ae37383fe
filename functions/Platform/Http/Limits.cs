namespace EGov.Platform.Http;

/// <summary>The bounds of what a request may bring and a list may give, the same for all apps.</summary>
public static class Limits
{
    /// <summary>The largest JSON body in bytes.</summary>
    public const int JsonBody = 64 * 1024;

    /// <summary>The longest text of a body in characters, as UTF-16 counts them.</summary>
    public const int Text = 2000;

    /// <summary>The longest name of a field that a caller may choose.</summary>
    public const int Name = 100;

    /// <summary>The most entries of a list or a map in a body.</summary>
    public const int Items = 200;

    /// <summary>The days for which a refused file is kept apart.</summary>
    public const int QuarantineDays = 30;

    /// <summary>The most refused files of one caller that are kept apart in a day; more are refused all the same.</summary>
    public const int QuarantinedFiles = 20;

    /// <summary>The longest file name in characters.</summary>
    public const int FileName = 200;

    /// <summary>A list's length when none is asked for.</summary>
    public const int DefaultListLength = 20;

    /// <summary>The longest list.</summary>
    public const int ListLength = 100;

    /// <summary>The listeners (streams and waiting lists) that one instance holds, unless it is set to hold another number.</summary>
    public const int Listeners = 500;

    /// <summary>The listeners that one caller may hold at one instance.</summary>
    public const int ListenersOfCaller = 20;

    /// <summary>The seconds after which a stream is closed; the client comes back and goes on.</summary>
    public const int StreamSeconds = 200;

    /// <summary>The seconds of silence after which a stream sends a comment.</summary>
    public const int StreamCommentSeconds = 15;

    /// <summary>The milliseconds after which a client comes back to a stream that has ended.</summary>
    public const int StreamRetryMilliseconds = 2000;

    /// <summary>The most seconds that a list waits for news.</summary>
    public const int LongPollSeconds = 20;
}
