using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>The HTTP side of an invocation under the ASP.NET Core integration.</summary>
public static class FunctionContextExtensions
{
    private const string HttpContextKey = "HttpRequestContext";

    /// <summary>The HTTP request and response of the invocation.</summary>
    /// <param name="context">The invocation.</param>
    /// <returns>The context that the host put under the items of the invocation; null when no HTTP request started it.</returns>
    public static HttpContext? GetHttpContext(this FunctionContext context) =>
        context.Items.TryGetValue(HttpContextKey, out var item) ? item as HttpContext : null;
}
