namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which key the Functions host asks of an HTTP request before it calls the function.</summary>
public enum AuthorizationLevel
{
    /// <summary>No key: the function itself decides who may call.</summary>
    Anonymous = 0,

    /// <summary>An authenticated user; not used by the Functions host of today.</summary>
    User = 1,

    /// <summary>A key of the function or of the host.</summary>
    Function = 2,

    /// <summary>A system key, which extensions use for their own webhooks.</summary>
    System = 3,

    /// <summary>The master key of the app.</summary>
    Admin = 4,
}
