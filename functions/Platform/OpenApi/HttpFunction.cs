using System.Reflection;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Platform.OpenApi;

/// <summary>An HTTP function as its code declares it.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Method">Its method.</param>
/// <param name="Trigger">Its route and methods.</param>
internal sealed record HttpFunction(string Name, MethodInfo Method, HttpTriggerAttribute Trigger)
{
    /// <summary>The HTTP functions of the assembly in the order of their routes.</summary>
    internal static IEnumerable<HttpFunction> In(Assembly assembly) => assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Select(method => (Method: method, Function: method.GetCustomAttribute<FunctionAttribute>(), Trigger: TriggerOf(method)))
        .Where(found => found.Function is not null && found.Trigger?.Route is not null)
        .Select(found => new HttpFunction(found.Function!.Name, found.Method, found.Trigger!))
        .OrderBy(function => function.Trigger.Route, StringComparer.Ordinal)
        .ThenBy(function => function.Name, StringComparer.Ordinal);

    /// <summary>The names between braces, without constraints.</summary>
    internal IReadOnlyList<string> RouteParameters { get; } =
    [
        .. Trigger.Route!.Split('/').Where(part => part.StartsWith('{')).Select(NameOf),
    ];

    /// <summary>The path below the origin, without constraints.</summary>
    internal string Path { get; } =
        "/api/" + string.Join('/', Trigger.Route!.Split('/').Select(part => part.StartsWith('{') ? $"{{{NameOf(part)}}}" : part));

    internal IReadOnlyList<string> Callers { get; } = Method.GetCustomAttribute<AllowAttribute>()?.Callers ?? [];

    internal int Level { get; } = Method.GetCustomAttribute<AllowAttribute>()?.Level ?? 0;

    internal bool IsOpen => Callers.Contains(Access.Callers.Anyone, StringComparer.Ordinal);

    internal Type? Body { get; } = Method.GetCustomAttributes().OfType<ITakesBody>().SingleOrDefault()?.Body;

    /// <summary>The document that it takes in a form with files; null where it takes no such form.</summary>
    internal Type? FormDocument { get; } = Method.GetCustomAttributes().OfType<ITakesForm>().SingleOrDefault()?.Document;

    internal bool TakesFile { get; } = Method.GetCustomAttribute<TakesFileAttribute>() is not null;

    internal IReadOnlyList<QueryAttribute> Queries { get; } = [.. Method.GetCustomAttributes<QueryAttribute>()];

    internal bool HasOpenQuery { get; } = Method.IsDefined(typeof(OpenQueryAttribute));

    internal IReadOnlyList<string> Headers { get; } = Method.GetCustomAttribute<WantsAttribute>()?.Headers ?? [];

    internal bool Wants(string header) => Headers.Contains(header, StringComparer.Ordinal);

    /// <summary>What it answers with: the alternatives of its result, without the task around them.</summary>
    internal IReadOnlyList<Type> Results
    {
        get
        {
            var type = Method.ReturnType;
            var result = type.IsGenericType && type.GetGenericTypeDefinition() is { } task && (task == typeof(Task<>) || task == typeof(ValueTask<>))
                ? type.GetGenericArguments()[0]
                : type;
            return result.IsGenericType && result.Name.StartsWith("Results`", StringComparison.Ordinal) ? result.GetGenericArguments() : [result];
        }
    }

    private static string NameOf(string part) => part.Trim('{', '}', '*', '?').Split(':')[0];

    private static HttpTriggerAttribute? TriggerOf(MethodInfo method) =>
        method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(trigger => trigger is not null);
}
