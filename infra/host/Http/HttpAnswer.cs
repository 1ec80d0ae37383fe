using EmbeddedFunctions.Invocation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;

namespace EmbeddedFunctions.Http;

/// <summary>Writes what a function gave back: an ASP.NET Core result, text, or a value as JSON. Nothing leaves the response as it is.</summary>
internal static class HttpAnswer
{
    internal static Task WriteAsync(InvocationContext invocation)
    {
        var http = invocation.HttpContext!;
        http.RequestServices = invocation.InstanceServices;
        return invocation.Result switch
        {
            null => Task.CompletedTask,
            IResult result => result.ExecuteAsync(http),
            IActionResult result => result.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor())),
            string text => WriteTextAsync(http, text),
            var value => http.Response.WriteAsJsonAsync(value, value.GetType(), http.RequestAborted),
        };
    }

    private static Task WriteTextAsync(HttpContext http, string text)
    {
        http.Response.ContentType ??= "text/plain; charset=utf-8";
        return http.Response.WriteAsync(text, http.RequestAborted);
    }
}
