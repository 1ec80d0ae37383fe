using EmbeddedFunctions.Invocation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;

namespace EmbeddedFunctions.Http;

/// <summary>Writes what a function gave back: a result of ASP.NET Core. Anything else leaves the response as it is, as on Azure.</summary>
internal static class HttpAnswer
{
    internal static Task WriteAsync(InvocationContext invocation)
    {
        var http = invocation.HttpContext!;
        http.RequestServices = invocation.InstanceServices;
        return invocation.Result switch
        {
            IResult result => result.ExecuteAsync(http),
            IActionResult result => result.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor())),
            _ => Task.CompletedTask,
        };
    }

    /// <summary>Whether a function of that return type can answer: the ASP.NET Core integration of the official worker drops every other value.</summary>
    internal static bool Writes(Type returned)
    {
        var type = returned.IsGenericType && (returned.GetGenericTypeDefinition() == typeof(Task<>) || returned.GetGenericTypeDefinition() == typeof(ValueTask<>))
            ? returned.GetGenericArguments()[0]
            : returned;
        return type == typeof(void)
            || type == typeof(Task)
            || type == typeof(ValueTask)
            || type == typeof(object)
            || type.IsAssignableTo(typeof(IResult))
            || type.IsAssignableTo(typeof(IActionResult));
    }
}
