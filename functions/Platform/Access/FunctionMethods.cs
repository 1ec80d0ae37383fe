using System.Collections.Concurrent;
using System.Reflection;

namespace EGov.Platform.Access;

/// <summary>The methods of an app's functions, by their entry points.</summary>
public sealed class FunctionMethods(Assembly functions)
{
    private readonly ConcurrentDictionary<string, MethodInfo?> found = new(StringComparer.Ordinal);

    /// <summary>The function's method, or null.</summary>
    /// <param name="entryPoint">The method with its type and namespace.</param>
    public MethodInfo? Find(string entryPoint) => found.GetOrAdd(entryPoint, Search);

    private MethodInfo? Search(string entryPoint)
    {
        var end = entryPoint.LastIndexOf('.');
        return end < 0 ? null : functions.GetType(entryPoint[..end])?.GetMethod(entryPoint[(end + 1)..]);
    }
}
