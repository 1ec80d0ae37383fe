import { appIdentity } from 'types.bicep'

@description('The database of one app, which no other app can read.')
param account string
param identity appIdentity

@description('The containers as the code declares them.')
param containers array

@description('Whether the account is billed by request; throughput is set otherwise.')
param serverless bool

@description('The most request units a second of a container by its name; it scales by itself from a tenth of that.')
param mostThroughput { *: int }

@description('The same for a container that is not named.')
@minValue(1000)
param otherThroughput int

// Cosmos DB Built-in Data Contributor.
var contributor = '00000000-0000-0000-0000-000000000002'

resource cosmos 'Microsoft.DocumentDB/databaseAccounts@2025-10-15' existing = {
  name: account

  resource contributorRole 'sqlRoleDefinitions' existing = { name: contributor }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2025-10-15' = {
  parent: cosmos
  name: identity.app
  properties: { resource: { id: identity.app } }

  resource container 'containers' = [
    for each in containers: {
      name: each.name
      properties: {
        resource: union(
          {
            id: each.name
            partitionKey: { kind: 'Hash', version: 2, paths: [each.partitionKey] }
            indexingPolicy: {
              automatic: true
              indexingMode: 'consistent'
              includedPaths: map(each.includedPaths, path => { path: path })
              excludedPaths: map(each.excludedPaths, path => { path: path })
            }
          },
          contains(each, 'defaultTtl') ? { defaultTtl: each.defaultTtl } : {}
        )
        options: serverless
          ? {}
          : { autoscaleSettings: { maxThroughput: mostThroughput[?each.name] ?? otherThroughput } }
      }
    }
  ]
}

resource mayUse 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2025-10-15' = {
  parent: cosmos
  name: guid(cosmos.id, identity.app, identity.id, contributor)
  properties: {
    principalId: identity.principalId
    roleDefinitionId: cosmos::contributorRole.id
    scope: '${cosmos.id}/dbs/${identity.app}'
  }
  dependsOn: [database]
}
