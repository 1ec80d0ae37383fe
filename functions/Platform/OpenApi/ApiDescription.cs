using System.Reflection;
using EGov.Platform.Results;

namespace EGov.Platform.OpenApi;

/// <summary>What is described of an app.</summary>
/// <param name="Name">The app's name, the segment of its own routes.</param>
/// <param name="Title">What it is called, in Vietnamese and English.</param>
/// <param name="Functions">The assembly with its functions.</param>
/// <param name="Errors">Its own errors; those of the platform are described for every app.</param>
/// <param name="Limits">The classes whose constants are its own bounds; those of the platform are published for every app.</param>
public sealed record ApiDescription(
    string Name, Text Title, Assembly Functions, IReadOnlyList<ErrorDefinition> Errors, IReadOnlyList<Type> Limits);
