using System.Collections.Concurrent;
using System.Reflection;
using EGov.Platform.Access;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace EGov.Platform.Http;

/// <summary>
/// Refuses query parameters that a function does not know, that come twice, or with nothing in them: a slip such as <c>?stauts=4</c> or
/// <c>?status=</c> would silently give another list than was asked for. After the guard. Orchestrations run inside it, so it leaves their context alone (no <c>ConfigureAwait</c>).
/// </summary>
internal sealed class QueryMiddleware(FunctionMethods methods) : IFunctionsWorkerMiddleware
{
    private readonly ConcurrentDictionary<MethodInfo, IReadOnlyList<QueryAttribute>?> parameters = new();

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http
            && http.Request.Query.Count > 0
            && methods.Find(context.FunctionDefinition.EntryPoint) is { } method
            && WrongIn(http.Request.Query, method) is { Count: > 0 } wrong)
        {
            await Problems.WriteAsync(http, PlatformErrors.InvalidFields.For(wrong), context.CancellationToken);
            return;
        }

        await next(context);
    }

    private IReadOnlyList<FieldError> WrongIn(IQueryCollection query, MethodInfo function) => parameters.GetOrAdd(function, KnownTo) is not { } known
        ? []
        :
        [
            .. query.Keys
                .Where(name => !known.Any(parameter => IsCalled(parameter, name)))
                .Take(Limits.Items)
                .Select(name => PlatformErrors.UnknownParameter.At(name, known.Count == 0 ? "-" : string.Join(", ", known.Select(parameter => parameter.Name)))),
            .. query.Where(parameter => string.IsNullOrEmpty(parameter.Value) && known.Any(each => IsCalled(each, parameter.Key) && !each.MayBeEmpty))
                .Select(parameter => PlatformErrors.ParameterEmpty.At(parameter.Key)),
            .. query.Where(parameter => parameter.Value.Count > 1).Select(parameter => PlatformErrors.ParameterTwice.At(parameter.Key)),
        ];

    /// <summary>The parameters that the function names; null when it takes any.</summary>
    private static List<QueryAttribute>? KnownTo(MethodInfo function) => function.IsDefined(typeof(OpenQueryAttribute))
        ? null
        : [.. function.GetCustomAttributes<QueryAttribute>().OrderBy(parameter => parameter.Name, StringComparer.Ordinal)];

    private static bool IsCalled(QueryAttribute parameter, string name) => string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase);
}
